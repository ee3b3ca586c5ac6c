package org.openlearningexchange.samples.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openlearningexchange.samples.collection.RecordCollection;
import org.openlearningexchange.samples.oaipmh.Granularity;
import org.openlearningexchange.samples.oaipmh.Item;
import org.openlearningexchange.samples.oaipmh.MetadataFormat;
import org.openlearningexchange.samples.oaipmh.SetDescription;

/**
 * A folder of real OAI-PMH answers or of single records as one repository. What comes in several
 * files under one identifier and format is the same record: the latest datestamp wins. Files that
 * hold no record are named in {@link #skipped}, with the reason.
 */
public record RecordFolder(RecordCollection collection, List<String> skipped) {

  public RecordFolder {
    skipped = List.copyOf(skipped);
  }

  public static RecordFolder read(Path folder) {
    List<String> skipped = new ArrayList<>();
    Map<String, Map<String, FoundRecord>> byIdentifier = new TreeMap<>();
    for (Path file : files(folder)) {
      AnswerFile found = AnswerFile.read(file, folder);
      found
          .reasonIfEmpty()
          .ifPresent(reason -> skipped.add(folder.relativize(file) + ": " + reason));
      found.records().forEach(record -> add(record, byIdentifier));
    }
    return new RecordFolder(collection(folder, byIdentifier), skipped);
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("Cannot read the folder " + folder, unreadable);
    }
  }

  private static void add(FoundRecord record, Map<String, Map<String, FoundRecord>> byIdentifier) {
    byIdentifier
        .computeIfAbsent(record.identifier(), identifier -> new LinkedHashMap<>())
        .merge(
            record.format().prefix(),
            record,
            (before, now) -> now.datestamp().isBefore(before.datestamp()) ? before : now);
  }

  private static RecordCollection collection(
      Path folder, Map<String, Map<String, FoundRecord>> byIdentifier) {
    List<FoundRecord> all =
        byIdentifier.values().stream().flatMap(formats -> formats.values().stream()).toList();
    boolean hasTimes = all.stream().anyMatch(FoundRecord::hasTime);
    return new RecordCollection(
        "Records of the folder " + folder.getFileName(),
        "records.example.org",
        hasTimes ? Granularity.SECOND : Granularity.DAY,
        sets(all),
        formats(all),
        byIdentifier.values().stream().map(RecordFolder::item).toList());
  }

  private static Item item(Map<String, FoundRecord> formats) {
    FoundRecord latest =
        formats.values().stream().max(Comparator.comparing(FoundRecord::datestamp)).orElseThrow();
    return new Item(
        latest.identifier(),
        latest.datestamp(),
        latest.sets(),
        latest.deleted(),
        new RawMetadata(formats));
  }

  private static List<SetDescription> sets(List<FoundRecord> all) {
    return all.stream()
        .flatMap(record -> record.sets().stream())
        .distinct()
        .sorted()
        .map(spec -> new SetDescription(spec, spec))
        .toList();
  }

  private static List<MetadataFormat> formats(List<FoundRecord> all) {
    Map<String, MetadataFormat> byPrefix = new TreeMap<>();
    all.forEach(record -> byPrefix.putIfAbsent(record.format().prefix(), record.format()));
    return List.copyOf(byPrefix.values());
  }
}
