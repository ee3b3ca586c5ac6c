package org.openlearningexchange.harvest.protocol.moochub;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.harvest.protocol.LinkedPagesConformance;
import org.openlearningexchange.harvest.protocol.Metadata;
import org.openlearningexchange.harvest.protocol.Next;
import org.openlearningexchange.harvest.protocol.SourceFixture;
import org.openlearningexchange.harvest.protocol.SourceProtocol;

class MoochubProtocolTest extends LinkedPagesConformance {
  private static final String TYPE = "application/vnd.api+json";

  @Override
  protected SourceProtocol protocol() {
    return new MoochubProtocol(
        fixture.patient(), SourceFixture.MOST_BYTES, SourceFixture.MAX_RECORD);
  }

  @Override
  protected URI address() {
    return server.at(firstPath());
  }

  @Override
  protected String firstPath() {
    return "/courses?page=1";
  }

  @Override
  protected void offerPage(String path, List<Item> items, String next) {
    String data = items.stream().map(MoochubProtocolTest::json).collect(Collectors.joining(", "));
    String link = next == null ? "null" : "\"" + next + "\"";
    server.put(
        path,
        TYPE,
        """
        {"links": {"self": "%s", "next": %s}, "data": [%s], "meta": {"moochub-version": "3.0"}}"""
            .formatted(path, link, data));
  }

  private static String json(Item item) {
    return """
        {"type": "Course", "id": "%s", "attributes": {"name": "%s", "description": "%s"}}"""
        .formatted(item.id(), item.title(), item.filling());
  }

  @Test
  void hasTheWholeCourseAsMetadata() {
    offer(List.of(items("a", 1)));

    Metadata.Json metadata =
        (Metadata.Json) SourceFixture.walk(protocol(), address()).records().get(0).metadata();

    assertThat(metadata.form()).isEqualTo(Metadata.Json.Form.MOOCHUB);
    assertThat(metadata.object().at("/attributes/name").asText()).isEqualTo("Title of a0");
  }

  @Test
  void readsLinksThatAreObjectsAndStandAfterTheData() {
    server.put(
        firstPath(),
        TYPE,
        """
        {"data": [{"id": 1, "type": "courses", "attributes": {}}],
         "links": {"next": {"href": "/courses?page=2"}}}""");
    server.put("/courses?page=2", TYPE, "{\"data\": [{\"id\": 2, \"type\": \"courses\"}]}");

    SourceFixture.Walk walk = SourceFixture.walk(protocol(), address());

    assertThat(walk.identifiers()).containsExactly("1", "2");
    assertThat(walk.end()).isEqualTo(new Next.Ended());
  }

  @Test
  void takesProblemsInJsonForNoEmptyFeed() {
    server.put(firstPath(), TYPE, "{\"title\": \"Unsupported version\", \"status\": \"406\"}");

    assertThat(SourceFixture.walk(protocol(), address()).end())
        .isInstanceOfSatisfying(
            Next.Broken.class, broken -> assertThat(broken.reason()).contains("Unsupported"));
  }
}
