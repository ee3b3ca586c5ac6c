package org.openlearningexchange.harvest.protocol.oaipmh;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.harvest.fetch.Spool;
import org.openlearningexchange.harvest.xml.Characters;
import org.openlearningexchange.harvest.xml.LenientXml;
import org.openlearningexchange.harvest.xml.XmlElement;

/** Finds out what an answer is, in one pass that reads no record. */
final class PageInspector implements OaiDocument.Visitor {
  private static final int MOST_ERRORS = 10;
  private static final int LONGEST_ERROR = 2_000;

  /** OAI-PMH is of 2001; a year of another length would not fit into a window. */
  private static final Pattern PLAUSIBLE = Pattern.compile("[1-9]\\d{3}-");

  private final List<OaiError> errors = new ArrayList<>();
  private final List<XmlElement> parts = new ArrayList<>();
  private @Nullable String responseDate;
  private @Nullable ResumptionToken token;
  private @Nullable Long completeListSize;
  private int records;
  private int listsBegun;
  private int listsEnded;
  private final OaiDocument.End end;

  private PageInspector(Spool body) throws IOException {
    try (InputStream in = Characters.utf8(body.open())) {
      end = OaiDocument.walk(in, 1, this);
    }
  }

  static PageInspector inspect(Spool body) throws IOException {
    return new PageInspector(body);
  }

  /** How the answer ended. */
  OaiDocument.End end() {
    return end;
  }

  PageSummary summary() {
    return new PageSummary(responseDate, errors, records, token, completeListSize);
  }

  /** Whether it is an answer to ListRecords at all: a list, or errors in its place. */
  boolean isAboutRecords() {
    return listsBegun > 0 || records > 0 || !errors.isEmpty();
  }

  /** Whether the list came neither to its own end nor to a token that leads on. */
  boolean isUnfinished() {
    return listsEnded < listsBegun && token == null && errors.isEmpty();
  }

  /** The answer to another verb, such as {@code Identify}. */
  Optional<XmlElement> answer(String verb) {
    return parts.stream().filter(part -> part.isNamed(verb)).findFirst();
  }

  @Override
  public boolean wantsRecords() {
    return false;
  }

  @Override
  public void record(String xml, String surroundings, OaiDocument.Extent extent) {
    records++;
  }

  @Override
  public void listBegins() {
    listsBegun++;
  }

  @Override
  public void listEnds() {
    listsEnded++;
  }

  @Override
  public void part(String name, String xml, String surroundings) {
    if (LenientXml.read(xml, surroundings) instanceof LenientXml.Read read) {
      part(name, read.element());
    }
  }

  private void part(String name, XmlElement element) {
    switch (name) {
      case "responseDate" -> responseDate = date(element.stripped());
      case "error" -> error(element);
      case "resumptionToken" -> resumption(element);
      case "request" -> {
        // echoes the request: data, not used
      }
      case "Identify", "ListMetadataFormats" -> {
        if (parts.isEmpty()) {
          parts.add(element);
        }
      }
      default -> {
        // nothing that is read: kept by nobody
      }
    }
  }

  private void error(XmlElement element) {
    if (errors.size() < MOST_ERRORS) {
      String said = element.stripped();
      errors.add(
          new OaiError(
              element.attribute("code").orElse("unknown"),
              said.substring(0, Math.min(said.length(), LONGEST_ERROR))));
    }
  }

  private void resumption(XmlElement element) {
    completeListSize =
        element
            .attribute("completeListSize")
            .filter(size -> size.matches("\\d{1,15}"))
            .map(Long::valueOf)
            .orElse(completeListSize);
    String value = element.text();
    if (!value.isBlank()) {
      token = new ResumptionToken(unindented(value), completeListSize);
    }
  }

  /** Blanks may be the token's own, line breaks around it come from whoever formats the XML. */
  private static String unindented(String text) {
    String stripped = text.strip();
    int begin = text.indexOf(stripped);
    String around = text.substring(0, begin) + text.substring(begin + stripped.length());
    return around.indexOf('\n') < 0 && around.indexOf('\r') < 0 ? text : stripped;
  }

  /** A date that makes sense, as it stood; from it the next window is made. */
  private static @Nullable String date(String text) {
    if (!PLAUSIBLE.matcher(text).lookingAt()) {
      return null;
    }
    try {
      OffsetDateTime.parse(text);
      return text;
    } catch (DateTimeException e) {
      return day(text);
    }
  }

  private static @Nullable String day(String text) {
    try {
      return LocalDate.parse(text).toString();
    } catch (DateTimeException e) {
      return null;
    }
  }
}
