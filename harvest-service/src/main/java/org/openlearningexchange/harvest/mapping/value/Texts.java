package org.openlearningexchange.harvest.mapping.value;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Plain text from what sources put into text fields. Pure. */
public final class Texts {
  private static final int LONGEST_DIRT = 200_000;
  private static final Pattern LOOKS_LIKE_HTML =
      Pattern.compile("<[a-zA-Z/!][^>]*>|&(#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,31});");

  /** Embeddings, overrides and isolates; the plain marks stay, since names need them. */
  private static final Pattern BIDI_CONTROLS = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

  private static final Pattern CONTROLS =
      Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\uFEFF\\uFFFE\\uFFFF]");
  private static final Pattern BLANKS = Pattern.compile("[ \\t\\u00A0]+");
  private static final Pattern AROUND_BREAK = Pattern.compile(" ?\\n ?");
  private static final Pattern MANY_BREAKS = Pattern.compile("\\n{3,}");

  private Texts() {}

  /** One of the ways to clean a text. */
  public interface Cleaning {
    String clean(String dirty, int longest);
  }

  /** One line, no mark-up, at most so long; empty when nothing is left. */
  public static String line(String dirty, int longest) {
    return bounded(collapsed(plain(dirty)), longest);
  }

  /** Paragraphs, no mark-up, at most so long; empty when nothing is left. */
  public static String paragraphs(String dirty, int longest) {
    String plain = plain(dirty);
    if (isOneLine(plain)) {
      return bounded(collapsed(plain), longest);
    }
    String text = BLANKS.matcher(plain).replaceAll(" ");
    text = AROUND_BREAK.matcher(text).replaceAll("\n");
    return bounded(MANY_BREAKS.matcher(text).replaceAll("\n\n").strip(), longest);
  }

  /** The first so many characters, never half of one. */
  public static String bounded(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
    return text.substring(0, end);
  }

  /** Whether blanks are the only white space in it, as in most texts. */
  private static boolean isOneLine(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != ' ' && c != '\u00A0' && c != '\t' && Character.isWhitespace(c)) {
        return false;
      }
    }
    return true;
  }

  /** Runs of white space as one blank, none around. */
  private static String collapsed(String text) {
    if (isCollapsed(text)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    boolean pending = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || c == '\u00A0') {
        pending = !out.isEmpty();
      } else {
        if (pending) {
          out.append(' ');
          pending = false;
        }
        out.append(c);
      }
    }
    return out.toString();
  }

  private static boolean isCollapsed(String text) {
    boolean wasBlank = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isBlank = c == ' ';
      if ((isBlank && wasBlank) || (!isBlank && (c == '\u00A0' || Character.isWhitespace(c)))) {
        return false;
      }
      wasBlank = isBlank;
    }
    return !wasBlank;
  }

  private static String plain(String dirty) {
    String bounded = bounded(dirty, LONGEST_DIRT);
    return isPlain(bounded) ? bounded : cleaned(bounded);
  }

  /** Whether there is nothing to clean, as in most texts. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '<'
          || c == '&'
          || (c < ' ' && c != '\n' && c != '\t')
          || (c >= 0x7f && c < 0xa0)
          || (c >= 0x202a && c <= 0x2069)
          || c >= 0xfeff) {
        return false;
      }
    }
    return true;
  }

  private static String cleaned(String dirty) {
    String text = LOOKS_LIKE_HTML.matcher(dirty).find() ? withoutMarkup(dirty) : dirty;
    text = BIDI_CONTROLS.matcher(text.replace("\r\n", "\n")).replaceAll("");
    return CONTROLS.matcher(text).replaceAll(" ");
  }

  private static String withoutMarkup(String html) {
    Document document = Jsoup.parseBodyFragment(html);
    document.select("script,style,iframe,object,template").remove();
    for (Element element : document.select("p,div,li,tr,h1,h2,h3,h4,h5,h6,blockquote")) {
      element.before("\n");
      element.after("\n");
    }
    String text = document.body().wholeText();
    // some sources escape twice
    return text.contains("&amp;") || text.contains("&lt;")
        ? org.jsoup.parser.Parser.unescapeEntities(text, false).replaceAll("<[a-zA-Z/][^>]*>", " ")
        : text;
  }
}
