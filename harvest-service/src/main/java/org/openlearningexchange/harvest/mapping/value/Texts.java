package org.openlearningexchange.harvest.mapping.value;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Plain text from what sources put into text fields. Pure. */
public final class Texts {
  private static final int LONGEST_DIRT = 200_000;
  private static final int MOST_ESCAPES = 3;

  /** A matcher needs stack for each repetition. */
  private static final int LONGEST_NOTHING = 200;

  private static final Set<String> UNSEEN =
      Set.of("script", "style", "iframe", "object", "template");
  private static final Set<String> ON_LINES_OF_THEIR_OWN =
      Set.of("p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote");

  /** Elements of HTML, JATS and MathML: what else stands between angle brackets may be meant. */
  private static final String TAG =
      "(?:(?:jats|mml|m|xhtml|html):[a-zA-Z]\\w*|html|head|body|title|meta|link|p|br|hr|div|span|b|i|u|s|em|strong"
          + "|small|big|tt|sub|sup|a|img|ul|ol|li|dl|dt|dd|h[1-6]|table|thead|tbody|tfoot|tr|td|th|caption"
          + "|blockquote|pre|code|q|cite|abbr|font|center|script|style|iframe|object|embed|template"
          + "|video|audio|source|svg|form|input|button|section|article|header|footer|nav|main"
          + "|figure|figcaption|mark|del|ins|math|mrow|mi|mo|mn|msub|msup|mfrac|mtext|o:p)";

  private static final Pattern KNOWN_TAG =
      Pattern.compile(
          "</?" + TAG + "(?:\\s[^<>]*|/)?>|<!--|<!\\[CDATA\\[|<!DOCTYPE[^>]*>", CASE_INSENSITIVE);
  private static final Pattern ENTITY =
      Pattern.compile("&(#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,31});");

  /** An angle bracket that opens none of them, and an unfinished one. */
  private static final Pattern OTHER_BRACKET =
      Pattern.compile(
          "<(?!/?" + TAG + "(?:\\s[^<>]*|/)?>|!--|!\\[CDATA\\[|!DOCTYPE)", CASE_INSENSITIVE);

  private static final Pattern NOTHING =
      Pattern.compile("(?i)n/a|0|(?:null|undefined)(?:\\s+(?:null|undefined))*|\\$\\{[^}]*}|-+");

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

  /** Whether it is only a program's word for nothing. */
  public static boolean isNothing(String text) {
    String stripped = text.strip();
    return stripped.length() <= LONGEST_NOTHING && NOTHING.matcher(stripped).matches();
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
    String text = dirty;
    // some sources escape twice
    for (int i = 0; i < MOST_ESCAPES && isMarkedUp(text); i++) {
      text = withoutMarkup(text);
    }
    text = BIDI_CONTROLS.matcher(text.replace("\r\n", "\n")).replaceAll("");
    return CONTROLS.matcher(text).replaceAll(" ");
  }

  private static boolean isMarkedUp(String text) {
    return (text.indexOf('<') >= 0 && KNOWN_TAG.matcher(text).find())
        || (text.indexOf('&') >= 0 && ENTITY.matcher(text).find());
  }

  private static String withoutMarkup(String html) {
    Document document = Jsoup.parseBodyFragment(OTHER_BRACKET.matcher(html).replaceAll("&lt;"));
    StringBuilder text = new StringBuilder(html.length());
    NodeTraversor.filter(new Reading(text), document.body());
    return text.toString();
  }

  /** In one pass, however many elements there are. */
  private record Reading(StringBuilder text) implements NodeFilter {
    @Override
    public FilterResult head(Node node, int depth) {
      if (UNSEEN.contains(node.nodeName())) {
        return FilterResult.SKIP_ENTIRELY;
      }
      if (node instanceof TextNode words) {
        text.append(words.getWholeText());
      } else if (node.nodeName().equals("br") || ON_LINES_OF_THEIR_OWN.contains(node.nodeName())) {
        text.append('\n');
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (ON_LINES_OF_THEIR_OWN.contains(node.nodeName())) {
        text.append('\n');
      }
      return FilterResult.CONTINUE;
    }
  }
}
