package org.openlearningexchange.search.insight;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openlearningexchange.contracts.Json;

/**
 * Searches of one day and one kind.
 *
 * @param searches since the beginning of the day, or of this instance
 * @param callers different ones, at least; 0 where they are not counted
 */
record Count(Key key, long searches, int callers) {
  private static final int ID_BYTES = 16;

  /**
   * What they have in common.
   *
   * @param text empty for the sum over all texts
   */
  record Key(
      LocalDate day,
      String text,
      String caller,
      List<String> languages,
      List<String> subjects,
      Outcome outcome) {}

  /**
   * The id of the document, the same however often it is written.
   *
   * @param instance who counts, for several may
   */
  String id(String instance) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(Json.writeBytes(List.of(instance, key)));
      return HexFormat.of().formatHex(Arrays.copyOf(hash, ID_BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The document; its fields are those of {@code elasticsearch/insight.json}. */
  Map<String, Object> document() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("day", key.day.toString());
    if (!key.text.isEmpty()) {
      document.put("text", key.text);
      document.put("callers", callers);
    }
    document.put("caller", key.caller);
    document.put("language", key.languages);
    document.put("subject", key.subjects);
    document.put("outcome", key.outcome.value());
    document.put("searches", searches);
    return document;
  }
}
