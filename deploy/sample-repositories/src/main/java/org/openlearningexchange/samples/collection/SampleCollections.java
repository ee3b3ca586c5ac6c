package org.openlearningexchange.samples.collection;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.openlearningexchange.samples.oaipmh.Granularity;
import org.openlearningexchange.samples.oaipmh.Item;
import org.openlearningexchange.samples.oaipmh.MetadataFormat;
import org.openlearningexchange.samples.oaipmh.SetDescription;
import org.openlearningexchange.samples.record.RecordMetadata;
import org.openlearningexchange.samples.record.SampleRecord;

/** Our own sample records: two fictional universities at example.org. */
public final class SampleCollections {
  private static final List<String> NAMES = List.of("aurora", "baobab");
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .build();

  private SampleCollections() {}

  /** The file's form. */
  private record CollectionFile(
      String name,
      String domain,
      Granularity granularity,
      List<SetDescription> sets,
      List<SampleRecord> records) {}

  public static List<String> names() {
    return NAMES;
  }

  public static RecordCollection named(String name) {
    if (!NAMES.contains(name)) {
      throw new IllegalArgumentException("There is no collection '" + name + "', only " + NAMES);
    }
    CollectionFile file = read(name);
    return new RecordCollection(
        file.name,
        file.domain,
        file.granularity,
        file.sets,
        List.of(MetadataFormat.OAI_DC, MetadataFormat.LOM),
        file.records.stream().map(record -> item(record, file.domain)).toList());
  }

  public static Item item(SampleRecord record, String domain) {
    return new Item(
        "oai:" + domain + ":" + record.id(),
        Instant.parse(record.datestamp()),
        record.sets(),
        record.deleted(),
        new RecordMetadata(record));
  }

  private static CollectionFile read(String name) {
    String path = "/org/openlearningexchange/samples/" + name + ".json";
    try (InputStream in = SampleCollections.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("Missing from the jar: " + path);
      }
      return JSON.readValue(in, CollectionFile.class);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
