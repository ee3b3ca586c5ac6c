package org.openlearningexchange.rights.recognition;

import java.util.ArrayList;
import java.util.List;

/** Finds web addresses in a text and blanks them, so that their letters are not read as words. */
final class Addresses {
  private static final List<String> HOSTS =
      List.of("creativecommons.org", "licensebuttons.net", "spdx.org", "rightsstatements.org");
  private static final String ENDING = " \"'<>{}|\\^`]";
  private static final int SHORTEST_SCHEME = 3;
  private static final String TRAILING = ".,;:!?)]\"'*";

  private Addresses() {}

  /**
   * @param text the text without its addresses
   * @param mentions what the addresses say of rights
   */
  record Result(FoldedText text, List<Mention> mentions) {}

  private record Stretch(int start, int end) {}

  static Result read(FoldedText text) {
    List<Stretch> stretches = stretches(text.lower());
    if (stretches.isEmpty()) {
      return new Result(text, List.of());
    }
    List<Mention> mentions = new ArrayList<>(stretches.size());
    for (Stretch address : stretches) {
      String written = text.cased().substring(address.start(), address.end());
      LicenceAddress.read(written, address.start(), address.end()).ifPresent(mentions::add);
    }
    return new Result(blanked(text, stretches), mentions);
  }

  private static FoldedText blanked(FoldedText text, List<Stretch> stretches) {
    FoldedText.Blanking rest = text.blanking();
    stretches.forEach(stretch -> rest.blank(stretch.start(), stretch.end()));
    return rest.text();
  }

  /** Every address has a slash, so only what stands around slashes is looked at. */
  private static List<Stretch> stretches(String text) {
    List<Stretch> stretches = List.of();
    int slash = text.indexOf('/');
    int past = 0;
    while (slash >= 0) {
      int start = start(text, slash, past);
      if (start >= 0) {
        past = end(text, slash);
        stretches = stretches.isEmpty() ? new ArrayList<>(2) : stretches;
        stretches.add(new Stretch(start, withoutTrailing(text, start, past)));
      }
      slash = text.indexOf('/', Math.max(past, slash + 1));
    }
    return stretches;
  }

  /** Where an address with its first slash there begins; negative if it is none. */
  private static int start(String text, int slash, int past) {
    if (text.startsWith("//", slash)) {
      int scheme = scheme(text, slash);
      return scheme >= past ? scheme : withoutScheme(text, slash, past);
    }
    return bareHost(text, slash, past);
  }

  private static int scheme(String text, int slash) {
    if (text.startsWith("http:", slash - 5)) {
      return slash - 5;
    }
    return text.startsWith("https:", slash - 6) ? slash - 6 : -1;
  }

  private static int withoutScheme(String text, int slash, int past) {
    int host = text.startsWith("www.", slash + 2) ? slash + 6 : slash + 2;
    boolean apart = slash == past || !isWordOr(text.charAt(slash - 1), ":/");
    return apart && text.startsWith("creativecommons.org/", host) ? slash : -1;
  }

  private static int bareHost(String text, int slash, int past) {
    for (String host : HOSTS) {
      int start = slash - host.length();
      if (start >= past && text.startsWith(host, start)) {
        start = text.startsWith("i.", start - 2) && start - 2 >= past ? start - 2 : start;
        start = text.startsWith("www.", start - 4) && start - 4 >= past ? start - 4 : start;
        int scheme = misspeltScheme(text, start, past);
        boolean apart = start == 0 || !isWordOr(text.charAt(start - 1), "./@-");
        return scheme >= 0 || !apart ? scheme : start;
      }
    }
    return -1;
  }

  /** As in {@code htpps://} or {@code http:/}; negative if none stands before the host. */
  private static int misspeltScheme(String text, int host, int past) {
    int colon = host - 1;
    while (colon > past && text.charAt(colon) == '/') {
      colon--;
    }
    if (colon == host - 1 || colon < past || text.charAt(colon) != ':') {
      return -1;
    }
    int start = colon;
    while (start > past && "htps".indexOf(text.charAt(start - 1)) >= 0) {
      start--;
    }
    boolean apart = start == 0 || !isWordOr(text.charAt(start - 1), "./@-");
    return apart && colon - start >= SHORTEST_SCHEME ? start : -1;
  }

  private static boolean isWordOr(char letter, String others) {
    return Letters.inWord(letter) || others.indexOf(letter) >= 0;
  }

  private static int end(String text, int from) {
    int end = from;
    while (end < text.length() && ENDING.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private static int withoutTrailing(String text, int start, int end) {
    int last = end;
    while (last > start && TRAILING.indexOf(text.charAt(last - 1)) >= 0) {
      last--;
    }
    return last;
  }
}
