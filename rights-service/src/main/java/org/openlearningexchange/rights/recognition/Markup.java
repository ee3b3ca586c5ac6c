package org.openlearningexchange.rights.recognition;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Resolves entities and takes tags away; addresses in tags stay. */
final class Markup {
  private static final Pattern ENTITY = Pattern.compile("&(#x?[0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});");
  private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");
  private static final Pattern ENCODED =
      Pattern.compile("(?<![^\\s\"'(<\\[])https?%3[aA]%2[fF]%2[fF][^\\s\"'<>]+");
  private static final Pattern ACCENTED =
      Pattern.compile("([a-zA-Z])(?:acute|grave|circ|tilde|uml|cedil|caron|ring)");
  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]{0,2000}>");
  private static final Pattern ADDRESS_IN_TAG = Pattern.compile("https?://[^\\s\"'<>]+");

  private Markup() {}

  static String removed(String text) {
    return withoutTags(unescaped(decoded(withoutEscapes(text))));
  }

  /** Without what JSON escapes. */
  private static String withoutEscapes(String text) {
    return text.indexOf('\\') < 0
        ? text
        : ESCAPE.matcher(text.replace("\\/", "/")).replaceAll(Markup::letter);
  }

  private static String letter(MatchResult escape) {
    char letter = (char) Integer.parseInt(escape.group(1), 16);
    return Matcher.quoteReplacement(String.valueOf(letter));
  }

  /** Addresses that are encoded as a whole; one inside another address stays its argument. */
  private static String decoded(String text) {
    return text.indexOf('%') < 0
        ? text
        : ENCODED
            .matcher(text)
            .replaceAll(address -> Matcher.quoteReplacement(decodedAddress(address.group())));
  }

  private static String decodedAddress(String address) {
    try {
      return URLDecoder.decode(address, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return address;
    }
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
      case "nbsp", "ensp", "emsp", "thinsp" -> " ";
      case "copy" -> "©";
      case "shy", "zwnj", "zwj", "lrm", "rlm" -> "";
      case "rsquo", "lsquo" -> "'";
      case "ldquo", "rdquo", "laquo", "raquo", "bdquo" -> "\"";
      case "szlig" -> "ß";
      case "ndash", "mdash" -> "-";
      default -> name.startsWith("#") ? codePoint(name.substring(1), whole) : named(name, whole);
    };
  }

  /** Accents are folded away later, so the letter is enough. */
  private static String named(String name, String whole) {
    Matcher accented = ACCENTED.matcher(name);
    return accented.matches() ? accented.group(1) : whole;
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
