package org.openlearningexchange.rights.recognition;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.rights.licence.CreativeCommons;

/**
 * A version, with its jurisdiction, that follows a code or title.
 *
 * @param number such as {@code 4.0}; may name a version that never existed
 * @param port null where none is stated
 * @param end where it ends in the text
 */
record Version(String number, @Nullable String port, int end) {
  private static final Pattern NUMBER =
      Pattern.compile(
          "\\G[\\s_\\-,.:;+*(){}\\[\\]'\"/]{0,6}(?:v(?:ersion[e]?|ersao|ersio|er)?[\\s.:]{0,2}|الاصدار[ة]?"
              + " )?([1-9])(?:[.,_]\\s?(\\d))?(?!\\d|\\.\\d|,\\d(?!\\.\\d))");
  private static final Pattern ENDS_PLAINLY = Pattern.compile("\\G\\s*(?:$|[.,;:)\\]}|/>\"'-])");
  private static final Pattern GAP = Pattern.compile("\\G[\\s\\-,:()}\\]\\[{+.*\"']{0,8}");
  private static final Pattern PORT_CODE =
      Pattern.compile(
          "\\G(?:[-_/ ]|\\s*\\(|, ?)([A-Za-z]{2}|igo|IGO|scotland|SCOTLAND)(?![\\p{L}\\p{N}])");
  private static final int FILLERS = 5;

  /** What the lexicon says of 'international' and 'unported', which belong to the version. */
  private static final String UNIT = "unit";

  /** As in {@code ccbysa40}. */
  private static final Pattern RUN_TOGETHER =
      Pattern.compile("[-_]?([1-4])([015])(?![\\p{L}\\p{N}]|[.,]\\d)");

  /** The version after this place, with at most some words such as 'licence' between. */
  static Optional<Version> after(FoldedText text, int end) {
    Matcher together = Anchored.at(RUN_TOGETHER, text.lower(), end);
    if (together.lookingAt()) {
      return Optional.of(
          withPort(text, together.group(1) + "." + together.group(2), together.end()));
    }
    int from = end;
    for (int filler = 0; filler <= FILLERS; filler++) {
      Matcher number = Anchored.at(NUMBER, text.lower(), from);
      if (number.lookingAt() && isWhole(text, number)) {
        return Optional.of(version(text, number));
      }
      Optional<Words.Found> word = nextFiller(text, from);
      if (word.isEmpty()) {
        return Optional.empty();
      }
      from = word.get().end();
    }
    return Optional.empty();
  }

  private static Optional<Words.Found> nextFiller(FoldedText text, int from) {
    Matcher gap = Anchored.at(GAP, text.lower(), from);
    int start = gap.lookingAt() ? gap.end() : from;
    return Words.FILLERS
        .at(text.lower(), start)
        .or(() -> Words.CREATIVE_COMMONS.at(text.lower(), start));
  }

  /** '4' alone is a version only where nothing is counted by it. */
  private static boolean isWhole(FoldedText text, Matcher number) {
    if (number.group(2) != null) {
      return true;
    }
    int after = number.end();
    boolean named = number.group().contains("v");
    return named
        || Anchored.matches(ENDS_PLAINLY, text.lower(), after)
        || nextFiller(text, after).isPresent();
  }

  private static Version version(FoldedText text, Matcher number) {
    String minor = number.group(2) == null ? "0" : number.group(2);
    return withPort(text, number.group(1) + "." + minor, number.end());
  }

  /** Adds the jurisdiction that follows a version number, if one does. */
  static Version withPort(FoldedText text, String number, int end) {
    int from = end;
    int read = end;
    for (int filler = 0; filler < FILLERS; filler++) {
      Matcher gap = Anchored.at(GAP, text.lower(), from);
      int start = gap.lookingAt() ? gap.end() : from;
      Optional<Words.Found> place = Words.JURISDICTIONS.at(text.lower(), start);
      if (place.isPresent() && standsAsPort(text, number, place.get())) {
        return new Version(number, place.get().meaning(), place.get().end());
      }
      Optional<Words.Found> word = Words.FILLERS.at(text.lower(), start);
      if (word.isEmpty()) {
        break;
      }
      from = word.get().end();
      read = word.get().meaning().equals(UNIT) ? from : read;
    }
    Matcher code = Anchored.at(PORT_CODE, text.cased(), end);
    boolean coded = from == end && code.lookingAt() && isPort(text, code, end);
    return coded
        ? new Version(number, code.group(1).toLowerCase(Locale.ROOT), code.end())
        : new Version(number, null, read);
  }

  /** 'CC BY 3.0 DE' and 'cc-by-3.0-de' name a port; 'CC BY 3.0 de' may just go on in Spanish. */
  private static boolean isPort(FoldedText text, Matcher code, int end) {
    String port = code.group(1);
    boolean written = port.equals(port.toUpperCase(Locale.ROOT));
    boolean joined = "-_/".indexOf(text.cased().charAt(end)) >= 0;
    return CreativeCommons.knownPorts().contains(port.toLowerCase(Locale.ROOT))
        && (written || joined);
  }

  /** Version 4.0 has no ports, so a country after it is most likely part of another phrase. */
  private static boolean standsAsPort(FoldedText text, String number, Words.Found place) {
    return !number.equals("4.0")
        || Anchored.matches(ENDS_PLAINLY, text.lower(), place.end())
        || Words.FILLERS.at(text.lower(), Math.min(place.end() + 1, text.length())).isPresent();
  }
}
