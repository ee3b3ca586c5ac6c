package org.openlearningexchange.search.export;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** What stands above the body of an export. Pure. */
final class ExportAnswer {
  /** RFC 9110, 5.6.7. */
  private ExportAnswer() {}

  /** The headers of every export. */
  static Map<String, String> headers(Export export, Instant now) {
    Map<String, String> headers = new LinkedHashMap<>();
    ExportFormat format = export.request().format();
    headers.put("Content-Type", format.mediaType());
    headers.put("Vary", "Accept-Language");
    headers.put("Rows-Available", String.valueOf(export.available()));
    headers.put("Rows-Given", String.valueOf(export.given()));
    if (!format.isFeed()) {
      headers.put(
          "Content-Disposition",
          "attachment; filename=\"resources-%s.%s\""
              .formatted(LocalDate.ofInstant(now, ZoneOffset.UTC), format.fileExtension()));
    }
    return headers;
  }

  /** The headers by which a reader need not fetch twice what has not changed. */
  static Map<String, String> validators(String tag) {
    return Map.of("ETag", '"' + tag + '"', "Cache-Control", "public, max-age=60");
  }

  /** What changes with every byte of the body, for an entity tag. */
  static String tag(byte[] body) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
      return HexFormat.of().formatHex(digest, 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
