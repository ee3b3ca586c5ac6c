package org.openlearningexchange.harvest.probe.sample;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openlearningexchange.contracts.message.LicenceStatement;

/**
 * How clear a record is about its licence, at a first look: licences are known here by their
 * addresses only. What a licence allows, and what words mean that are none, is decided by the
 * rights service when the record is published.
 */
public enum LicenceReading {
  /** One licence, by its address. */
  @JsonProperty("recognised")
  RECOGNISED,
  /** Only words, which the rights service may or may not understand. */
  @JsonProperty("unknown")
  UNKNOWN,
  /** Several licences that are not the same. */
  @JsonProperty("conflicting")
  CONFLICTING,
  /** Nothing. */
  @JsonProperty("missing")
  MISSING;

  private static final Pattern CREATIVE_COMMONS =
      Pattern.compile(
          "creativecommons\\.org/(?:licen[sc]es/(by(?:-nc)?(?:-nd|-sa)?)/(\\d\\.\\d)"
              + "|publicdomain/(zero|mark)/(\\d\\.\\d))");
  private static final Pattern RIGHTS_STATEMENT =
      Pattern.compile("rightsstatements\\.org/(?:vocab|page)/([a-z-]{2,20})/");
  private static final Pattern SPDX =
      Pattern.compile("spdx\\.org/licenses/([a-z0-9.+-]{2,60}?)(?:\\.html|\\.json)?(?:[\\s/#]|$)");

  /** What the statements of one record come to. */
  public static LicenceReading of(List<LicenceStatement> statements) {
    if (statements.isEmpty()) {
      return MISSING;
    }
    int licences = licences(statements).size();
    return licences == 0 ? UNKNOWN : licences == 1 ? RECOGNISED : CONFLICTING;
  }

  /** The licences that the statements name by their addresses. */
  static Set<String> licences(List<LicenceStatement> statements) {
    Set<String> found = new TreeSet<>();
    for (LicenceStatement statement : statements) {
      String text = statement.text().toLowerCase(Locale.ROOT);
      Matcher commons = CREATIVE_COMMONS.matcher(text);
      while (commons.find()) {
        found.add(
            commons.group(1) != null
                ? "cc-" + commons.group(1) + "-" + commons.group(2)
                : "cc-" + commons.group(3) + "-" + commons.group(4));
      }
      Matcher rights = RIGHTS_STATEMENT.matcher(text);
      while (rights.find()) {
        found.add("rightsstatements-" + rights.group(1));
      }
      Matcher spdx = SPDX.matcher(text);
      while (spdx.find()) {
        found.add(spdx.group(1).equals("cc0-1.0") ? "cc-zero-1.0" : spdx.group(1));
      }
    }
    return found;
  }
}
