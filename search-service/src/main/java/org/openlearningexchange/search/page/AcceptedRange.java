package org.openlearningexchange.search.page;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Media types that a reader accepts: one, all of a kind, or all.
 *
 * @param quality how much they are liked, 0 to 1
 */
record AcceptedRange(String range, double quality) {
  private static final Pattern RANGE = Pattern.compile("\\s*+([^;/\\s]++/[^;/\\s]++)\\s*+(;.*)?");
  private static final Pattern QUALITY =
      Pattern.compile(";\\s*[qQ]\\s*=\\s*(0(?:\\.[0-9]{0,3})?|1(?:\\.0{0,3})?)\\s*(?:;|$)");

  /** The ranges of a header {@code Accept}; without any, or none that can be read, everything. */
  static List<AcceptedRange> parse(String accept) {
    List<AcceptedRange> ranges =
        Arrays.stream(accept.split(",", -1))
            .map(RANGE::matcher)
            .filter(Matcher::matches)
            .map(range -> new AcceptedRange(range.group(1).toLowerCase(Locale.ROOT), weight(range)))
            .toList();
    return ranges.isEmpty() ? List.of(new AcceptedRange("*/*", 1)) : ranges;
  }

  /** How much a media type is liked: what the narrowest range says that it is in. */
  static double quality(List<AcceptedRange> ranges, String mediaType) {
    return ranges.stream()
        .filter(range -> range.holds(mediaType))
        .max(Comparator.comparingInt(AcceptedRange::narrowness))
        .map(AcceptedRange::quality)
        .orElse(0.0);
  }

  private boolean holds(String mediaType) {
    return switch (narrowness()) {
      case 0 -> true;
      case 1 -> mediaType.startsWith(range.substring(0, range.length() - 1));
      default -> mediaType.equals(range);
    };
  }

  private int narrowness() {
    return range.equals("*/*") ? 0 : range.endsWith("/*") ? 1 : 2;
  }

  private static double weight(Matcher range) {
    String parameters = range.group(2);
    Matcher quality = QUALITY.matcher(parameters == null ? "" : parameters);
    return quality.find() ? Double.parseDouble(quality.group(1)) : 1;
  }
}
