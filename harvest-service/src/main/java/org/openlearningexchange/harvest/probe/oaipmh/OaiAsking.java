package org.openlearningexchange.harvest.probe.oaipmh;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.Finding.Severity;
import org.openlearningexchange.harvest.probe.ask.FindingList;
import org.openlearningexchange.harvest.probe.ask.Questions;
import org.openlearningexchange.harvest.probe.ask.Reply;
import org.openlearningexchange.harvest.probe.ask.Transport;
import org.openlearningexchange.harvest.protocol.Source;
import org.openlearningexchange.harvest.protocol.oaipmh.OaiRequest;

/** Questions to one OAI-PMH interface, and what is noticed about every answer. For one thread. */
final class OaiAsking {
  private final Source source;
  private final Questions questions;
  private final FindingList findings;

  OaiAsking(Source source, Questions questions, FindingList findings) {
    this.source = source;
    this.questions = questions;
    this.findings = findings;
  }

  Source source() {
    return source;
  }

  FindingList findings() {
    return findings;
  }

  /** Identify; null when there is no answer to go on with, which is then a finding. */
  @Nullable OaiAnswer readFirst() throws InterruptedException, IOException {
    Reply reply = questions.askTwice(OaiRequest.identify().at(source.address()));
    if (reply instanceof Reply.Silence silence) {
      Transport.silence(silence, Severity.BLOCKING, findings);
      return null;
    } else if (!(reply instanceof Reply.Heard heard)) {
      return null;
    } else {
      Transport.check(heard, source.address(), findings);
      return read(heard, Severity.BLOCKING);
    }
  }

  /** Another verb; null when there was no answer, or none that is OAI-PMH. */
  @Nullable OaiAnswer read(String verb, String... arguments)
      throws InterruptedException, IOException {
    Reply reply = questions.ask(request(verb, arguments).at(source.address()));
    if (reply instanceof Reply.Silence silence) {
      findings.warning(
          "verb-unanswered",
          "The request " + verb + " was not answered: " + silence.reason() + ".",
          "OAI-PMH 3.6",
          "Answer every verb with HTTP 200, and with an error element where something is wrong.",
          request(verb, arguments).at(source.address()).toString());
      return null;
    }
    return reply instanceof Reply.Heard heard && heard.isWhole()
        ? read(heard, Severity.WARNING)
        : null;
  }

  private @Nullable OaiAnswer read(Reply.Heard heard, Severity severity) {
    OaiReading reading = OaiReading.of(heard.text());
    if (reading instanceof OaiAnswer document) {
      EnvelopeCheck.check(document, heard.received(), findings);
      return document;
    }
    notOai(reading, heard, severity);
    return null;
  }

  private void notOai(OaiReading reading, Reply.Heard heard, Severity severity) {
    String message = "The source answered with something else than OAI-PMH.";
    String remedy = "Register the base URL of the OAI-PMH interface.";
    String code = "not-oai-pmh";
    if (reading instanceof OaiReading.Page) {
      code = "html-answer";
      message = "The source answered with a web page, and HTTP 200, in place of OAI-PMH.";
    } else if (reading instanceof OaiReading.WithDtd) {
      code = "dtd";
      message = "The answer has a document type declaration, which is not accepted.";
      remedy = "Answer without <!DOCTYPE>.";
    } else if (reading instanceof OaiReading.Other other) {
      message = "The source did not answer with OAI-PMH: " + other.reason() + ".";
    }
    String start = heard.text().substring(0, Math.min(200, heard.text().length()));
    if (severity == Severity.BLOCKING) {
      findings.blocking(code, message, "OAI-PMH 3.2", remedy, start);
    } else {
      findings.warning(code, message, "OAI-PMH 3.2", remedy, start);
    }
  }

  private static OaiRequest request(String verb, String... arguments) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("verb", verb);
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      all.put(arguments[i], arguments[i + 1]);
    }
    return new OaiRequest(all);
  }
}
