package org.openlearningexchange.harvest.protocol.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.harvest.fetch.ContentType;
import org.openlearningexchange.harvest.fetch.Spool;
import org.openlearningexchange.harvest.protocol.Delivered;
import org.openlearningexchange.harvest.protocol.Metadata;
import org.openlearningexchange.harvest.protocol.Next;
import org.openlearningexchange.harvest.protocol.Opening;
import org.openlearningexchange.harvest.protocol.Source;
import org.openlearningexchange.harvest.protocol.SourceList;
import org.openlearningexchange.harvest.protocol.SourcePage;
import org.openlearningexchange.harvest.protocol.SourceRecord;
import org.openlearningexchange.harvest.protocol.SourceServer;
import org.openlearningexchange.harvest.protocol.UnreadableRecord;
import org.openlearningexchange.harvest.protocol.Window;

class UploadProtocolTest implements Uploads {
  private static final Source SOURCE =
      new Source(
          UUID.randomUUID(), URI.create("https://example.org/all"), null, List.of(), List.of());

  private final Map<UUID, byte[]> files = new LinkedHashMap<>();
  private final UploadProtocol protocol = new UploadProtocol(this, 1_000_000, 10_000);

  @Override
  public Optional<Kept> newest(UUID repositoryId) {
    return files.keySet().stream()
        .reduce((first, second) -> second)
        .map(id -> new Kept(id, ContentType.UNKNOWN));
  }

  @Override
  public Optional<Kept> find(UUID id) {
    return files.containsKey(id)
        ? Optional.of(new Kept(id, ContentType.UNKNOWN))
        : Optional.empty();
  }

  @Override
  public Spool content(UUID id, long mostBytes) throws IOException {
    return Spool.decoded(new ByteArrayInputStream(files.get(id)), mostBytes);
  }

  private void upload(String text) {
    files.put(UUID.randomUUID(), text.getBytes(StandardCharsets.UTF_8));
  }

  private record Harvest(List<Delivered> delivered, List<String> cursors, String mark, Next end) {
    List<String> identifiers() {
      return delivered.stream()
          .filter(SourceRecord.class::isInstance)
          .map(record -> ((SourceRecord) record).identifier())
          .toList();
    }
  }

  private Opening.Opened open(Window window) {
    try {
      return (Opening.Opened) protocol.open(SOURCE, window);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Harvest harvest() {
    return harvest(open(new Window.Everything()).cursor());
  }

  private Harvest harvest(String cursor) {
    List<Delivered> delivered = new java.util.ArrayList<>();
    List<String> cursors = new java.util.ArrayList<>();
    String mark = null;
    try (SourceList list = protocol.list(SOURCE, cursor)) {
      while (true) {
        try (SourcePage page = list.next()) {
          page.forEach(delivered::add);
          mark = mark == null ? page.mark() : mark;
          if (!(page.next() instanceof Next.Continue on)) {
            return new Harvest(delivered, cursors, mark, page.next());
          }
          cursors.add(on.cursor());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void assertEachIsReadAgain(Harvest harvest) {
    for (Delivered delivered : harvest.delivered()) {
      SourceRecord record = (SourceRecord) delivered;
      assertThat(protocol.reread(record.raw(), record.context())).hasToString(record.toString());
    }
  }

  @Test
  void waitsForAFirstFile() throws IOException {
    assertThat(protocol.open(SOURCE, new Window.Everything()))
        .isInstanceOf(Opening.Unavailable.class);
  }

  @Test
  void takesATable() {
    upload("id,title\na,One\nb,Two\n");

    Harvest harvest = harvest();

    assertThat(harvest.identifiers()).containsExactly("a", "b");
    assertThat(harvest.end()).isEqualTo(new Next.Ended());
    assertEachIsReadAgain(harvest);
  }

  @Test
  void takesLinesOfJson() {
    upload("{\"id\": \"a\"}\n{\"id\": \"b\"}\n");

    Harvest harvest = harvest();

    assertThat(harvest.identifiers()).containsExactly("a", "b");
    assertEachIsReadAgain(harvest);
  }

  @Test
  void takesAnAnswerToListRecords() {
    upload(
        """
        <?xml version="1.0"?>
        <OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><responseDate>2026</responseDate>
          <ListRecords>
            <record><header><identifier>oai:a</identifier></header>
              <metadata><dc><title>One</title></dc></metadata></record>
            <record><header status="deleted"><identifier>oai:b</identifier></header></record>
            <resumptionToken>more</resumptionToken>
          </ListRecords>
        </OAI-PMH>
        """);

    Harvest harvest = harvest();

    assertThat(harvest.identifiers()).containsExactly("oai:a", "oai:b");
    assertThat(((SourceRecord) harvest.delivered().get(1)).deleted()).isTrue();
    assertThat(harvest.end()).isEqualTo(new Next.Ended());
    assertEachIsReadAgain(harvest);
  }

  @Test
  void takesMetadataWithoutHeaders() {
    upload(
        """
        <collection xmlns:dc="http://purl.org/dc/elements/1.1/">
          <dc><dc:identifier>https://example.org/1</dc:identifier></dc>
          <lom><general><identifier><catalog>URI</catalog><entry>lom-1</entry></identifier>
            </general></lom>
          <record><controlfield tag="001">marc-1</controlfield></record>
          <mods><identifier>x</identifier><recordInfo><recordIdentifier>mods-1</recordIdentifier>
            </recordInfo></mods>
          <dc><dc:title>Nameless</dc:title></dc>
        </collection>
        """);

    Harvest harvest = harvest();

    assertThat(harvest.identifiers())
        .containsExactly("https://example.org/1", "lom-1", "marc-1", "mods-1");
    assertThat(harvest.delivered().get(4)).isInstanceOf(UnreadableRecord.class);
    assertThat(((SourceRecord) harvest.delivered().get(0)).metadata())
        .isInstanceOf(Metadata.Xml.class);
  }

  @Test
  void takesCompressedFiles() {
    files.put(UUID.randomUUID(), SourceServer.zip("id,title\na,One\n".getBytes()));

    assertThat(harvest().identifiers()).containsExactly("a");
  }

  @Test
  void doesNotTakeAFileThatGrowsBeyondTheBound() {
    files.put(UUID.randomUUID(), SourceServer.zip(new byte[5_000_000]));

    assertThat(harvest().end()).isInstanceOf(Next.Broken.class);
  }

  @Test
  void takesTheNewestFileForTheWholeCollection() {
    upload("id,title\na,One\n");
    String mark = harvest().mark();
    upload("id,title\nb,Two\n");

    Opening.Opened opened = open(new Window.Since(mark, Duration.ZERO));

    assertThat(opened.isComplete()).isTrue();
    assertThat(harvest(opened.cursor()).identifiers()).containsExactly("b");
  }

  @Test
  void listsAFileOnlyOnce() {
    upload("id,title\na,One\n");
    String mark = harvest().mark();

    Opening.Opened opened = open(new Window.Since(mark, Duration.ZERO));

    assertThat(opened.isComplete()).isFalse();
    assertThat(harvest(opened.cursor()).delivered()).isEmpty();
  }

  @Test
  void goesOnWithinALargeFile() {
    upload(
        IntStream.range(0, 1_300)
            .mapToObj(i -> "r" + i + ",Title\n")
            .collect(Collectors.joining("", "id,title\n", "")));
    Harvest whole = harvest();

    Harvest rest = harvest(whole.cursors().get(1));

    assertThat(whole.identifiers()).hasSize(1_300);
    assertThat(rest.identifiers()).hasSize(300).startsWith("r1000");
  }
}
