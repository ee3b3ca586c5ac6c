package org.openlearningexchange.harvest.probe.oaipmh;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.openlearningexchange.harvest.probe.ask.FindingList;
import org.openlearningexchange.harvest.probe.ask.Transport;

/** What is noticed about the frame of an answer (OAI-PMH 3.2). Pure. */
final class EnvelopeCheck {
  private static final String NAMESPACE = "http://www.openarchives.org/OAI/2.0/";

  private EnvelopeCheck() {}

  static void check(OaiAnswer document, Instant received, FindingList findings) {
    if (document.isRepaired()) {
      findings.warning(
          "not-well-formed",
          "The answer is not well-formed XML; it could be read after a repair.",
          "OAI-PMH 3.2",
          "Escape &, < and > in values, and leave out the characters that XML 1.0 forbids.",
          null);
    }
    if (!document.before().isEmpty()) {
      findings.warning(
          "text-before-xml",
          "Something stands before the XML document, such as a warning of the server's software.",
          "OAI-PMH 3.2",
          "Let the software write its warnings to a log.",
          document.before());
    }
    if (!document.root().namespace().equals(NAMESPACE)) {
      findings.warning(
          "envelope-namespace",
          "The answer is not in the name space of OAI-PMH 2.0; strict harvesters refuse it.",
          "OAI-PMH 3.2",
          "Declare xmlns=\"" + NAMESPACE + "\" on the root.",
          document.root().namespace());
    }
    responseDate(document.text("responseDate"), received, findings);
  }

  private static void responseDate(Optional<String> stated, Instant received, FindingList list) {
    Optional<Instant> date = stated.flatMap(EnvelopeCheck::instant);
    if (date.isEmpty() || !stated.orElse("").endsWith("Z")) {
      list.warning(
          "response-date",
          "The answer has no responseDate in UTC; windows are made by it.",
          "OAI-PMH 3.2",
          "Give responseDate as YYYY-MM-DDThh:mm:ssZ.",
          stated.orElse(null));
    }
    date.ifPresent(it -> Transport.skew(it, received, "responseDate", list));
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
