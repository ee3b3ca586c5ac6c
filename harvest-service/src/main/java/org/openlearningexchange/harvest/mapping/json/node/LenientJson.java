package org.openlearningexchange.harvest.mapping.json.node;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * JSON as people write it into pages: in comments and CDATA sections, with trailing commas, raw
 * line breaks, single quotes, several values one after another. Bounded in size and depth. Pure.
 */
public final class LenientJson {
  private static final int LONGEST = 4_000_000;
  private static final int DEEPEST = 100;
  private static final List<String> WRAPPINGS =
      List.of("<![CDATA[", "]]>", "<!--", "-->", "//", "/*", "*/", ";", "\uFEFF");

  /** Outside of strings these are no white space to JSON; inside of them a blank does as well. */
  private static final Pattern STRAY =
      Pattern.compile("[\\x00-\\x08\\x0B-\\x1F\\x7F\\u00A0\\u2028\\u2029\\uFEFF]");

  /** What JavaScript writes for nothing. */
  private static final Pattern UNDEFINED =
      Pattern.compile("([:,\\[]\\s{0,20})undefined(?=\\s{0,20}[,}\\]])");

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .build())
          .enable(
              JsonReadFeature.ALLOW_TRAILING_COMMA,
              JsonReadFeature.ALLOW_MISSING_VALUES,
              JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
              JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
              JsonReadFeature.ALLOW_SINGLE_QUOTES,
              JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES,
              JsonReadFeature.ALLOW_JAVA_COMMENTS,
              JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS,
              JsonReadFeature.ALLOW_LEADING_PLUS_SIGN_FOR_NUMBERS,
              JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .build();

  private LenientJson() {}

  /**
   * What could be read.
   *
   * @param values the whole values before the fault, if there was one
   * @param fault why the rest could not be read, with its place; null where all was
   */
  public record Reading(List<JsonNode> values, @Nullable String fault) {
    public Reading {
      values = List.copyOf(values);
    }
  }

  /** The values of a text; none for a text that is blank. */
  public static Reading read(String text) {
    if (text.length() > LONGEST) {
      return new Reading(List.of(), "longer than " + LONGEST + " characters");
    }
    String bare = unwrapped(text);
    Reading reading = values(bare);
    if (reading.fault() != null && STRAY.matcher(bare).find()) {
      reading = values(STRAY.matcher(bare).replaceAll(" "));
    }
    if (reading.fault() != null && bare.contains("undefined")) {
      reading = values(UNDEFINED.matcher(bare).replaceAll("$1null"));
    }
    if (reading.fault() != null && bare.contains("&quot;")) {
      reading = values(Parser.unescapeEntities(bare, false));
    }
    return reading;
  }

  /** Without the comment and CDATA marks around it. */
  private static String unwrapped(String text) {
    String bare = text.strip();
    for (boolean wrapped = true; wrapped; ) {
      wrapped = false;
      for (String mark : WRAPPINGS) {
        if (bare.startsWith(mark)) {
          bare = bare.substring(mark.length()).strip();
          wrapped = true;
        }
        if (bare.endsWith(mark)) {
          bare = bare.substring(0, bare.length() - mark.length()).strip();
          wrapped = true;
        }
      }
    }
    return bare;
  }

  private static Reading values(String text) {
    List<JsonNode> values = new ArrayList<>();
    try (JsonParser parser = MAPPER.createParser(text)) {
      while (parser.nextToken() != null) {
        values.add(parser.readValueAsTree());
      }
      return new Reading(values, null);
    } catch (JacksonException e) {
      var place = e.getLocation();
      return new Reading(
          values,
          e.getOriginalMessage()
              + (place == null
                  ? ""
                  : " (line %d, column %d)".formatted(place.getLineNr(), place.getColumnNr())));
    } catch (IOException e) {
      return new Reading(values, e.getMessage());
    }
  }
}
