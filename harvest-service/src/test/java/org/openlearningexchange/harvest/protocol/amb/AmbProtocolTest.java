package org.openlearningexchange.harvest.protocol.amb;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.harvest.protocol.LinkedPagesConformance;
import org.openlearningexchange.harvest.protocol.Next;
import org.openlearningexchange.harvest.protocol.SourceFixture;
import org.openlearningexchange.harvest.protocol.SourceProtocol;
import org.openlearningexchange.harvest.protocol.SourceRecord;

class AmbProtocolTest extends LinkedPagesConformance {
  @Override
  protected SourceProtocol protocol() {
    return new AmbProtocol(fixture.patient(), SourceFixture.MOST_BYTES, SourceFixture.MAX_RECORD);
  }

  @Override
  protected URI address() {
    return server.at(firstPath());
  }

  @Override
  protected String firstPath() {
    return "/amb.json";
  }

  @Override
  protected void offerPage(String path, List<Item> items, String next) {
    String graph = items.stream().map(AmbProtocolTest::json).collect(Collectors.joining(",\n"));
    String link = next == null ? "" : ", \"next\": \"" + next + "\"";
    server.put(path, "application/json", "{\"@graph\": [" + graph + "]" + link + "}");
  }

  private static String json(Item item) {
    return """
        {"id": "%s", "type": ["LearningResource"], "name": "%s", "description": "%s"}"""
        .formatted(item.id(), item.title(), item.filling());
  }

  private SourceFixture.Walk walk(String type, String body) {
    server.put(firstPath(), type, body);
    return SourceFixture.walk(protocol(), address());
  }

  private SourceFixture.Walk walk(String body) {
    return walk("application/json", body);
  }

  @Test
  void readsOneObject() {
    assertThat(walk("{\"id\": \"a\", \"name\": \"One\"}").identifiers()).containsExactly("a");
  }

  @Test
  void readsAnArray() {
    assertThat(walk("[{\"id\": \"a\"}, {\"id\": \"b\"}]").identifiers()).containsExactly("a", "b");
  }

  @Test
  void readsAnObjectOnEachLineAndRefusesABrokenLineAlone() {
    SourceFixture.Walk walk =
        walk(
            """
            {"id": "a", "name": "First"}
            {"id": "b", "name": "Second}
            {"id": "c", "name": "Third"}

            {"id": "d", "name": "Fourth"}
            """);

    assertThat(walk.identifiers()).containsExactly("a", "c", "d");
    assertThat(walk.unreadable())
        .singleElement()
        .satisfies(
            refusal -> {
              assertThat(refusal.reason()).contains("no valid JSON", "line 2");
              assertThat(refusal.raw()).contains("Second");
            });
    assertThat(walk.end()).isEqualTo(new Next.Ended());
  }

  @Test
  void refusesABrokenElementOfAnArrayAlone() {
    SourceFixture.Walk walk =
        walk("[{\"id\": \"a\"},\n{\"id\": \"b\", \"name\": oops},\n7,\n{\"id\": \"c\"}]");

    assertThat(walk.identifiers()).containsExactly("a", "c");
    assertThat(walk.unreadable()).hasSize(2);
    assertThat(walk.end()).isEqualTo(new Next.Ended());
  }

  @Test
  void takesWhatCameOfAnArrayThatBreaksOffAndDoesNotEnd() {
    SourceFixture.Walk walk = walk("[{\"id\": \"a\"}, {\"id\": \"b\"}, {\"id\": \"c\", \"na");

    assertThat(walk.identifiers()).containsExactly("a", "b");
    assertThat(walk.end())
        .isInstanceOfSatisfying(
            Next.Broken.class, broken -> assertThat(broken.reason()).contains("broke off"));
  }

  @Test
  void takesAnErrorInJsonForNoRecord() {
    SourceFixture.Walk walk = walk("{\"error\": \"the database is away\"}");

    assertThat(walk.delivered()).isEmpty();
    assertThat(walk.end())
        .isInstanceOfSatisfying(
            Next.Broken.class, broken -> assertThat(broken.reason()).contains("database"));
  }

  @Test
  void refusesAnObjectWithoutAnIdentifier() {
    SourceFixture.Walk walk = walk("[{\"name\": \"Nameless\"}]");

    assertThat(walk.unreadable())
        .singleElement()
        .satisfies(refusal -> assertThat(refusal.reason()).contains("no identifier"));
  }

  @Test
  void readsUtf16AndByteOrderMarks() {
    server.put(
        firstPath(),
        "application/json",
        "\uFEFF[{\"id\": \"ä\"}]".getBytes(StandardCharsets.UTF_16LE));

    assertThat(SourceFixture.walk(protocol(), address()).identifiers()).containsExactly("ä");
  }

  @Test
  void flagsWhatHadToBeRepaired() {
    SourceFixture.Walk walk = walk("[{\"id\": \"a\", \"name\": \"two\nlines\",}]");

    assertThat(walk.records())
        .singleElement()
        .satisfies(
            record -> assertThat(record.flags()).containsExactly(SourceRecord.Flag.REPAIRED));
  }

  @Test
  void refusesAbsurdNestingAlone() {
    String deep = "[".repeat(5_000) + "]".repeat(5_000);

    SourceFixture.Walk walk =
        walk("[{\"id\": \"a\"}, {\"id\": \"b\", \"x\": " + deep + "}, {\"id\": \"c\"}]");

    assertThat(walk.identifiers()).containsExactly("a", "c");
    assertThat(walk.unreadable()).hasSize(1);
  }

  @Test
  void takesALargeDocumentSliceBySlice() {
    String body =
        items("a", 1_700).stream().map(AmbProtocolTest::json).collect(Collectors.joining("\n"));

    SourceFixture.Walk walk = walk("application/x-ndjson", body);

    assertThat(walk.identifiers()).hasSize(1_700).doesNotHaveDuplicates();
    assertThat(walk.cursors()).hasSize(4);
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void beginsAnewWhereTheDocumentChangedWhileItsListWasInterrupted() {
    String body =
        items("a", 700).stream().map(AmbProtocolTest::json).collect(Collectors.joining("\n"));
    String cursor = walk("application/x-ndjson", body).cursors().get(1);
    server.put(firstPath(), "application/x-ndjson", body.replace("Title", "Name"));

    SourceFixture.Walk rest = SourceFixture.walk(protocol(), address(), cursor, page -> {});

    assertThat(rest.identifiers()).hasSize(700);
    assertThat(rest.codes()).contains("document-changed-while-read");
  }
}
