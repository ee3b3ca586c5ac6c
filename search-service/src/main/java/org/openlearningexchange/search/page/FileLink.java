package org.openlearningexchange.search.page;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.learning.Encoding;
import org.openlearningexchange.search.address.WebAddress;

/**
 * A file of the material.
 *
 * @param format by its short name
 * @param size with its unit; empty where nobody says
 * @param small whether thin connections bear it
 */
record FileLink(int number, URI href, String format, String size, boolean small) {
  private static final long SMALL = 5_000_000;
  private static final double STEP = 1_000;

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("application/pdf", "PDF"),
          Map.entry("application/epub+zip", "EPUB"),
          Map.entry("application/zip", "ZIP"),
          Map.entry("application/msword", "DOC"),
          Map.entry("application/vnd.ms-powerpoint", "PPT"),
          Map.entry(
              "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "DOCX"),
          Map.entry(
              "application/vnd.openxmlformats-officedocument.presentationml.presentation", "PPTX"),
          Map.entry("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "XLSX"),
          Map.entry("application/vnd.oasis.opendocument.text", "ODT"),
          Map.entry("application/vnd.oasis.opendocument.presentation", "ODP"),
          Map.entry("text/html", "HTML"),
          Map.entry("text/plain", "TXT"),
          Map.entry("audio/mpeg", "MP3"),
          Map.entry("video/mp4", "MP4"),
          Map.entry("image/jpeg", "JPEG"),
          Map.entry("image/png", "PNG"));

  /** The files that can be fetched over the web. */
  static List<FileLink> of(List<Encoding> encodings, PageTexts text) {
    List<Encoding> files =
        encodings.stream().filter(file -> WebAddress.of(file.contentUrl()).isPresent()).toList();
    return IntStream.range(0, files.size()).mapToObj(i -> link(i + 1, files.get(i), text)).toList();
  }

  private static FileLink link(int number, Encoding file, PageTexts text) {
    long size = Optional.ofNullable(file.contentSize()).orElse(0L);
    return new FileLink(
        number,
        WebAddress.of(file.contentUrl()).orElseThrow(),
        format(file.encodingFormat()),
        size > 0 ? size(size, text) : "",
        size > 0 && size <= SMALL);
  }

  private static String format(@Nullable String mediaType) {
    if (mediaType == null) {
      return "";
    }
    String type = mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return NAMES.getOrDefault(type, type);
  }

  private static String size(long bytes, PageTexts text) {
    String[] units = text.of("units").split(" ");
    double size = bytes;
    int unit = 0;
    while (size >= STEP && unit < units.length - 1) {
      size /= STEP;
      unit++;
    }
    return text.number(size, size < 10 ? 1 : 0) + " " + units[unit];
  }
}
