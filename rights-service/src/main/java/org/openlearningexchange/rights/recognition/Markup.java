package org.openlearningexchange.rights.recognition;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Resolves entities and takes tags away; addresses in tags stay. */
final class Markup {
  private static final Pattern ENTITY = Pattern.compile("&(#x?[0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});");
  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]{0,2000}>");
  private static final Pattern ADDRESS_IN_TAG = Pattern.compile("https?://[^\\s\"'<>]+");

  private Markup() {}

  static String removed(String text) {
    return withoutTags(unescaped(text));
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
