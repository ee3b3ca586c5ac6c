package org.openlearningexchange.harvest.xml;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * The one repair that is tried on XML which is not well-formed: drops characters and references
 * that XML forbids, comments, and what word processors put between brackets; escapes what stands
 * bare, {@code &}, {@code <} and {@code ]]>}; replaces HTML's entities by their characters. Pure.
 */
public final class Sanitiser {
  private static final Pattern AMPERSAND =
      Pattern.compile("&(#[xX]?[0-9a-fA-F]{1,8};|[A-Za-z][A-Za-z0-9]{0,31};)?");
  private static final Pattern NO_TEXT =
      Pattern.compile("(<!\\[CDATA\\[.*?]]>)|<!--.*?-->|<!\\[(?!CDATA)[^<>]*>", Pattern.DOTALL);

  /** One that begins no tag, or a tag that does not end before the next. */
  private static final Pattern BARE = Pattern.compile("<(?![/?!]?[\\p{L}_][^<>]*>)");

  private static final Set<String> XML_ENTITIES =
      Set.of("&amp;", "&lt;", "&gt;", "&quot;", "&apos;");
  private static final Pattern PREFIX =
      Pattern.compile("(?:</?|\\s)([A-Za-z_][\\w.-]*):[A-Za-z_][\\w.-]*");

  private Sanitiser() {}

  /** The text with only what XML allows in it; outside of CDATA with only known references. */
  public static String clean(String xml) {
    String legal = withoutIllegalCharacters(xml);
    StringBuilder out = new StringBuilder(legal.length() + 64);
    Matcher noText = NO_TEXT.matcher(legal);
    int from = 0;
    while (noText.find()) {
      String cdata = noText.group(1);
      out.append(escapedWhereBare(legal.substring(from, noText.start())));
      out.append(cdata == null ? "" : cdata);
      from = noText.end();
    }
    return out.append(escapedWhereBare(legal.substring(from))).toString();
  }

  private static String escapedWhereBare(String text) {
    String tagged = BARE.matcher(text).replaceAll("&lt;");
    return withKnownReferences(tagged.replace("]]>", "]]&gt;"));
  }

  /** Prefixes that the text uses, declared in it or not. */
  public static Set<String> prefixes(String xml) {
    Set<String> found = new TreeSet<>();
    Matcher prefix = PREFIX.matcher(xml);
    while (prefix.find()) {
      found.add(prefix.group(1));
    }
    found.remove("xml");
    found.remove("xmlns");
    return found;
  }

  private static String withoutIllegalCharacters(String xml) {
    StringBuilder out = new StringBuilder(xml.length());
    xml.codePoints().filter(Sanitiser::isLegal).forEach(out::appendCodePoint);
    return out.toString();
  }

  private static String withKnownReferences(String text) {
    Matcher reference = AMPERSAND.matcher(text);
    StringBuilder out = new StringBuilder(text.length());
    while (reference.find()) {
      reference.appendReplacement(out, Matcher.quoteReplacement(known(reference.group())));
    }
    return reference.appendTail(out).toString();
  }

  private static String known(String reference) {
    if (XML_ENTITIES.contains(reference)) {
      return reference;
    }
    if (reference.startsWith("&#")) {
      return isLegal(codePoint(reference)) ? reference : "";
    }
    String character = Parser.unescapeEntities(reference, false);
    return character.equals(reference) ? "&amp;" + reference.substring(1) : escaped(character);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  private static int codePoint(String reference) {
    boolean hex = reference.charAt(2) == 'x' || reference.charAt(2) == 'X';
    String digits = reference.substring(hex ? 3 : 2, reference.length() - 1);
    try {
      return Integer.parseInt(digits, hex ? 16 : 10);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  /** XML 1.0, production 2. */
  private static boolean isLegal(int c) {
    return c == 0x9
        || c == 0xA
        || c == 0xD
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || (c >= 0x10000 && c <= 0x10FFFF);
  }
}
