package org.openlearningexchange.samples.collection;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.openlearningexchange.samples.oaipmh.Granularity;
import org.openlearningexchange.samples.oaipmh.Item;
import org.openlearningexchange.samples.oaipmh.MetadataFormat;
import org.openlearningexchange.samples.oaipmh.SetDescription;
import org.openlearningexchange.samples.record.RecordMetadata;
import org.openlearningexchange.samples.record.SampleRecord;

/**
 * Any number of distinct records in several languages, subjects and licences. The same number and
 * seed always give the same records; a record's text is made when it is asked for, so that many
 * cost little memory.
 */
public final class GeneratedCollection {
  /**
   * Records that a test adds later are numbered from here, so that they are unlike any that were
   * there.
   */
  public static final int FIRST_ADDED = 10_000_000;

  private static final long USUAL_SEED = 20_260_301L;
  private static final Instant FIRST_DATESTAMP = Instant.parse("2024-01-01T00:00:00Z");
  private static final int SECONDS_BETWEEN = 37;
  private static final String DOMAIN = "generated.example.org";

  private GeneratedCollection() {}

  public static RecordCollection of(int count) {
    return of(count, USUAL_SEED);
  }

  public static RecordCollection of(int count, long seed) {
    return new RecordCollection(
        "Generated repository",
        DOMAIN,
        Granularity.SECOND,
        List.of(new SetDescription("generated", "Generated records")),
        List.of(MetadataFormat.OAI_DC, MetadataFormat.LOM),
        IntStream.range(0, count)
            .mapToObj(
                n -> item(n, seed, FIRST_DATESTAMP.plusSeconds((long) n * SECONDS_BETWEEN), DOMAIN))
            .toList());
  }

  /** So many records from this number on, all with the same datestamp. */
  public static List<Item> items(int first, int count, Instant when, String domain) {
    return IntStream.range(first, first + count)
        .mapToObj(n -> item(n, USUAL_SEED, when, domain))
        .toList();
  }

  /** One generated record, for a test that wants to change it before it is served. */
  public static SampleRecord record(int number) {
    return GeneratedRecord.of(number, USUAL_SEED, FIRST_DATESTAMP);
  }

  private static Item item(int number, long seed, Instant when, String domain) {
    return new Item(
        "oai:" + domain + ":generated-" + number,
        when,
        List.of("generated"),
        false,
        new RecordMetadata(() -> GeneratedRecord.of(number, seed, when)));
  }
}
