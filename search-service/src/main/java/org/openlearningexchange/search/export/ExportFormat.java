package org.openlearningexchange.search.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.openlearningexchange.search.format.AtomEntry;
import org.openlearningexchange.search.format.BibTeX;
import org.openlearningexchange.search.format.CsvTable;
import org.openlearningexchange.search.format.JsonLd;
import org.openlearningexchange.search.format.Ris;
import org.openlearningexchange.search.format.RssItem;
import org.openlearningexchange.search.format.SharedResource;

/** The forms that a result can be taken away in. */
enum ExportFormat {
  CSV("text/csv;charset=UTF-8;header=present", "csv", CsvTable::row),
  RIS("application/x-research-info-systems;charset=UTF-8", "ris", Ris::of),
  BIBTEX("application/x-bibtex;charset=UTF-8", "bib", BibTeX::of),
  JSONLD(JsonLd.MEDIA_TYPE, "jsonld", (shared, reader) -> JsonLd.node(shared, reader).toString()),
  ATOM(AtomEntry.MEDIA_TYPE + ";charset=UTF-8", "atom", AtomEntry::of),
  RSS("application/rss+xml;charset=UTF-8", "rss", RssItem::of);

  private final String mediaType;
  private final String fileExtension;
  private final BiFunction<SharedResource, Locale, String> row;

  ExportFormat(
      String mediaType, String fileExtension, BiFunction<SharedResource, Locale, String> row) {
    this.mediaType = mediaType;
    this.fileExtension = fileExtension;
    this.row = row;
  }

  static Optional<ExportFormat> find(String parameter) {
    return Arrays.stream(values())
        .filter(format -> format.parameter().equals(parameter))
        .findFirst();
  }

  /** All of them, for people. */
  static String names() {
    return Arrays.stream(values()).map(ExportFormat::parameter).collect(Collectors.joining(", "));
  }

  String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }

  String mediaType() {
    return mediaType;
  }

  String fileExtension() {
    return fileExtension;
  }

  /** Whether it is followed rather than saved. */
  boolean isFeed() {
    return this == ATOM || this == RSS;
  }

  /** What stands between two rows. */
  String separator() {
    return switch (this) {
      case JSONLD -> ",\n";
      case ATOM, RSS -> "\n";
      case CSV, RIS, BIBTEX -> "";
    };
  }

  String row(SharedResource shared, Locale reader) {
    return row.apply(shared, reader);
  }

  /** What stands before the rows. */
  String begin(FeedHead head) {
    return switch (this) {
      case CSV -> CsvTable.header();
      case RIS, BIBTEX -> "";
      case JSONLD -> "{\"@context\":" + JsonLd.context() + ",\"@graph\":[\n";
      case ATOM -> head.atom();
      case RSS -> head.rss();
    };
  }

  /** What stands after the rows. */
  String end() {
    return switch (this) {
      case CSV, RIS, BIBTEX -> "";
      case JSONLD -> "\n]}\n";
      case ATOM -> FeedHead.ATOM_END;
      case RSS -> FeedHead.RSS_END;
    };
  }
}
