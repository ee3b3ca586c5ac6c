package org.openlearningexchange.harvest.mapping;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.openlearningexchange.harvest.protocol.Metadata;
import org.openlearningexchange.harvest.protocol.SourceRecord;
import org.openlearningexchange.harvest.xml.LenientXml;
import org.openlearningexchange.harvest.xml.XmlElement;

/** The metadata of every record in the documents of a folder, however they are packed. */
final class CorpusRecords {
  private CorpusRecords() {}

  static void forEach(Path folder, BiConsumer<Path, XmlElement> receiver) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.walk(folder)) {
      files = found.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      String xml = Files.readString(file, StandardCharsets.ISO_8859_1);
      String utf8 = new String(xml.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
      String root =
          utf8.replaceFirst("^\\uFEFF?\\s*(?:<\\?xml.*?\\?>)?", "")
              .replaceAll("<\\?xml-[^>]*\\?>", "")
              .strip();
      if (root.startsWith("<") && LenientXml.read(root, "") instanceof LenientXml.Read read) {
        List<XmlElement> records = new ArrayList<>();
        collect(read.element(), records);
        (records.isEmpty() ? List.of(read.element()) : records)
            .forEach(metadata -> receiver.accept(file, metadata));
      }
    }
  }

  static SourceRecord record(XmlElement metadata) {
    return new SourceRecord(
        "id", null, List.of(), false, new Metadata.Xml(metadata), List.of(), "", "", Set.of());
  }

  private static void collect(XmlElement element, List<XmlElement> into) {
    if (element.child("header").isPresent() && element.child("metadata").isPresent()) {
      element.child("metadata").get().children().stream().limit(1).forEach(into::add);
    } else {
      element.children().forEach(child -> collect(child, into));
    }
  }
}
