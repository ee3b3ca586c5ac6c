package org.openlearningexchange.benchmark.source;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.openlearningexchange.samples.collection.GeneratedCollection;
import org.openlearningexchange.samples.record.RecordMetadata;

/** A generated record as it is sent, with gaps where its number stands. */
final class RecordTemplate {
  private final List<byte[]> parts = new ArrayList<>();

  private RecordTemplate(String xml, int number) {
    Pattern numbers = Pattern.compile("(?<=generated-|/oer/)" + number + "\\b");
    for (String part : numbers.split(xml, -1)) {
      parts.add(part.getBytes(StandardCharsets.UTF_8));
    }
  }

  static RecordTemplate of(int number, String prefix) {
    String metadata = new RecordMetadata(GeneratedCollection.record(number)).xml(prefix);
    return new RecordTemplate(
        """
        <record>
        <header>
        <identifier>oai:generated.example.org:generated-%d</identifier>
        <datestamp>2024-01-01T00:00:00Z</datestamp>
        <setSpec>generated</setSpec>
        </header>
        <metadata>%s</metadata>
        </record>
        """
            .formatted(number, metadata),
        number);
  }

  void write(int number, ByteArrayOutputStream out) {
    byte[] digits = Integer.toString(number).getBytes(StandardCharsets.US_ASCII);
    out.writeBytes(parts.get(0));
    for (byte[] part : parts.subList(1, parts.size())) {
      out.writeBytes(digits);
      out.writeBytes(part);
    }
  }
}
