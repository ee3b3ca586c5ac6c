package org.openlearningexchange.rights.recognition;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement made comparable: entities and tags gone, one kind of hyphen, apostrophe, digit and
 * space, no accents. Both forms have the same length, so a position means the same in both.
 *
 * @param cased with the case of the source
 * @param lower in lower case
 */
record FoldedText(String cased, String lower) {
  private static final Pattern ENTITY = Pattern.compile("&(#x?[0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});");
  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]{0,2000}>");
  private static final Pattern ADDRESS_IN_TAG = Pattern.compile("https?://[^\\s\"'<>]+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

  static FoldedText of(String source) {
    String plain = withoutTags(unescaped(source));
    String text = isAscii(plain) ? plain : MARKS.matcher(decomposed(plain)).replaceAll("");
    StringBuilder cased = new StringBuilder(text.length());
    text.codePoints().forEach(point -> append(cased, point));
    String spaced = SPACES.matcher(cased).replaceAll(" ").strip();
    return new FoldedText(spaced, lowered(spaced));
  }

  /** A word of a lexicon, folded like the texts it is looked up in. */
  static String fold(String word) {
    return of(word).lower();
  }

  /** The same text with a stretch blanked, so that nothing else reads it. */
  FoldedText blanked(int start, int end) {
    String gap = " ".repeat(end - start);
    return new FoldedText(
        cased.substring(0, start) + gap + cased.substring(end),
        lower.substring(0, start) + gap + lower.substring(end));
  }

  int length() {
    return lower.length();
  }

  private static void append(StringBuilder text, int point) {
    int type = Character.getType(point);
    if (Character.isDigit(point)) {
      text.append((char) ('0' + Character.digit(point, 10)));
    } else if (type == Character.DASH_PUNCTUATION || point == 0x2212) {
      text.append('-');
    } else if (point == 0x2019 || point == 0x2018 || point == 0x02BC) {
      text.append('\'');
    } else if (point == 0x066B) {
      text.append('.');
    } else if (point == 0x060C || point == 0x3001) {
      text.append(',');
    } else if (point == 0x3002) {
      text.append(". ");
    } else if (type != Character.FORMAT) {
      text.appendCodePoint(point);
    }
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(letter -> letter < 0x80);
  }

  private static String decomposed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD);
  }

  private static String lowered(String text) {
    char[] letters = text.toCharArray();
    for (int i = 0; i < letters.length; i++) {
      letters[i] = Character.toLowerCase(letters[i]);
    }
    return new String(letters);
  }

  private static String withoutTags(String text) {
    return text.indexOf('<') < 0
        ? text
        : TAG.matcher(text).replaceAll(tag -> Matcher.quoteReplacement(addresses(tag.group())));
  }

  private static String addresses(String tag) {
    StringBuilder kept = new StringBuilder(" ");
    Matcher address = ADDRESS_IN_TAG.matcher(tag);
    while (address.find()) {
      kept.append(address.group()).append(' ');
    }
    return kept.toString();
  }

  private static String unescaped(String text) {
    return text.indexOf('&') < 0
        ? text
        : ENTITY
            .matcher(text)
            .replaceAll(
                entity -> Matcher.quoteReplacement(character(entity.group(1), entity.group())));
  }

  private static String character(String name, String whole) {
    return switch (name) {
      case "amp" -> "&";
      case "lt" -> "<";
      case "gt" -> ">";
      case "quot" -> "\"";
      case "apos" -> "'";
      case "nbsp" -> " ";
      case "copy" -> "©";
      case "ndash", "mdash" -> "-";
      default -> name.startsWith("#") ? codePoint(name.substring(1), whole) : whole;
    };
  }

  private static String codePoint(String number, String whole) {
    try {
      int point =
          number.startsWith("x") || number.startsWith("X")
              ? Integer.parseInt(number.substring(1), 16)
              : Integer.parseInt(number);
      return Character.isValidCodePoint(point) ? Character.toString(point) : whole;
    } catch (NumberFormatException notANumber) {
      return whole;
    }
  }
}
