package org.openlearningexchange.harvest.protocol.oaipmh;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.openlearningexchange.harvest.fetch.Spool;
import org.openlearningexchange.harvest.protocol.Delivered;
import org.openlearningexchange.harvest.xml.Characters;

/** A page of a list: what it says of itself, and its records one after the other. */
public final class ListPage implements Closeable {
  private final PageSummary summary;
  private final Spool body;
  private final int maxRecord;

  ListPage(PageSummary summary, Spool body, int maxRecord) {
    this.summary = summary;
    this.body = body;
    this.maxRecord = maxRecord;
  }

  public PageSummary summary() {
    return summary;
  }

  /** Size of the page in bytes. */
  public long size() {
    return body.size();
  }

  /** Reads the records in their order; only one of them is in memory at a time. */
  public void forEach(Consumer<Delivered> consumer) throws IOException {
    RecordReader reader = new RecordReader(maxRecord);
    try (InputStream in = Characters.utf8(body.open())) {
      OaiDocument.walk(
          in,
          maxRecord,
          new OaiDocument.Visitor() {
            @Override
            public void part(String name, String xml, String surroundings) {
              // the summary has them
            }

            @Override
            public boolean wantsRecords() {
              return true;
            }

            @Override
            public void record(String xml, String surroundings, OaiDocument.Extent extent) {
              consumer.accept(reader.read(xml, surroundings, extent));
            }
          });
    }
  }

  @Override
  public void close() throws IOException {
    body.close();
  }
}
