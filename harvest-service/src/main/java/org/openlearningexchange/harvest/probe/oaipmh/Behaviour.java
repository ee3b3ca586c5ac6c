package org.openlearningexchange.harvest.probe.oaipmh;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.harvest.probe.ask.FindingList;
import org.openlearningexchange.harvest.xml.XmlElement;

/** Tries what harvesters rely on: errors, windows, resumption tokens. */
final class Behaviour {
  private static final Duration SHORTEST_LIFE = Duration.ofMinutes(30);

  private final OaiAsking asking;
  private final OaiSurvey survey;
  private final Clock clock;
  private final FindingList findings;
  private final String prefix;

  Behaviour(OaiAsking asking, OaiSurvey survey, Clock clock) {
    this.asking = asking;
    this.survey = survey;
    this.clock = clock;
    this.findings = asking.findings();
    this.prefix = prefix();
  }

  void check() throws InterruptedException, IOException {
    wrongVerb();
    from();
    until();
    tokens();
  }

  private String prefix() {
    String asked = asking.source().metadataPrefix();
    List<OfferedFormat> formats = survey.formats();
    if (asked != null && survey.format(asked).isPresent()) {
      return asked;
    }
    return formats.isEmpty() || survey.format("oai_dc").isPresent()
        ? "oai_dc"
        : formats.get(0).metadataPrefix();
  }

  private void wrongVerb() throws InterruptedException, IOException {
    @Nullable OaiAnswer answer = asking.read("NoSuchVerb");
    if (answer != null && !answer.hasError("badVerb")) {
      findings.information(
          "bad-verb",
          "A verb that does not exist is not answered with the error badVerb.",
          "OAI-PMH 3.6",
          "Answer with <error code=\"badVerb\">, so that harvesters know a fault from an answer.",
          codes(answer));
    }
  }

  private void from() throws InterruptedException, IOException {
    String tomorrow = date(clock.instant().plus(2, ChronoUnit.DAYS));
    @Nullable OaiAnswer answer =
        asking.read("ListIdentifiers", "metadataPrefix", prefix, "from", tomorrow);
    if (answer == null) {
      return;
    }
    if (!headers(answer).isEmpty()) {
      findings.warning(
          "from-not-honoured",
          "The source lists records although 'from' lies in the future; every harvest reads"
              + " everything.",
          "OAI-PMH 2.7.1",
          "List only records whose datestamp is not before 'from'.",
          tomorrow);
    } else if (!answer.hasError("noRecordsMatch")) {
      findings.information(
          "no-records-match",
          "A window without records is not answered with the error noRecordsMatch.",
          "OAI-PMH 3.6",
          "Answer with <error code=\"noRecordsMatch\"> where nothing lies in the window.",
          codes(answer));
    }
  }

  private void until() throws InterruptedException, IOException {
    Optional<Instant> earliest =
        IdentifyCheck.instant(survey.earliestDatestamp())
            .filter(it -> it.isAfter(Instant.parse("1971-01-01T00:00:00Z")));
    if (earliest.isEmpty() || earliest.get().isAfter(clock.instant())) {
      return;
    }
    String before = date(earliest.get().minus(2, ChronoUnit.DAYS));
    @Nullable OaiAnswer answer =
        asking.read("ListIdentifiers", "metadataPrefix", prefix, "until", before);
    if (answer != null && !headers(answer).isEmpty()) {
      findings.warning(
          "until-not-honoured",
          "The source lists records although 'until' lies before its earliestDatestamp.",
          "OAI-PMH 2.7.1",
          "List only records whose datestamp is not after 'until', or correct earliestDatestamp.",
          before);
    }
  }

  private String date(Instant at) {
    String granularity = survey.granularity();
    return granularity != null && granularity.contains("hh")
        ? at.truncatedTo(ChronoUnit.SECONDS).toString()
        : at.truncatedTo(ChronoUnit.DAYS).toString().substring(0, 10);
  }

  private void tokens() throws InterruptedException, IOException {
    @Nullable OaiAnswer first = asking.read("ListIdentifiers", "metadataPrefix", prefix);
    Optional<XmlElement> token =
        Optional.ofNullable(first)
            .flatMap(it -> it.root().child("ListIdentifiers"))
            .flatMap(it -> it.child("resumptionToken"));
    if (token.isEmpty() || token.get().stripped().isEmpty()) {
      return;
    }
    life(token.get());
    if (token.get().attribute("completeListSize").isEmpty()) {
      findings.information(
          "no-complete-list-size",
          "Resumption tokens do not say how many records the list has.",
          "OAI-PMH 3.5",
          "Add completeListSize, so that a list that ends too early is noticed.",
          null);
    }
    twice(token.get().text().strip());
  }

  private void life(XmlElement token) {
    String stated = token.attribute("expirationDate").orElse(null);
    Optional<Instant> until = IdentifyCheck.instant(stated);
    Instant now = clock.instant();
    if (until.isPresent() && until.get().isBefore(now.plus(SHORTEST_LIFE))) {
      findings.warning(
          "token-expires-soon",
          until.get().isBefore(now)
              ? "A resumption token has expired before it was handed out."
              : "Resumption tokens live for less than half an hour.",
          "OAI-PMH 3.5",
          "Let resumption tokens live for an hour at least.",
          stated);
    }
  }

  /** A token that was lost on the way has to be good once more (OAI-PMH 3.5.1). */
  private void twice(String token) throws InterruptedException, IOException {
    @Nullable OaiAnswer once = asking.read("ListIdentifiers", "resumptionToken", token);
    if (once == null) {
      return;
    }
    if (headers(once).isEmpty()) {
      findings.warning(
          "token-not-good",
          "The resumption token of the first page leads to no second page.",
          "OAI-PMH 3.5",
          "Accept each token that is handed out, with nothing but the verb beside it.",
          codes(once));
      return;
    }
    @Nullable OaiAnswer again = asking.read("ListIdentifiers", "resumptionToken", token);
    if (again != null && !headers(again).equals(headers(once))) {
      findings.warning(
          "token-not-idempotent",
          "A resumption token that is sent once more leads to another answer; a page that is lost"
              + " on the way is lost for good.",
          "OAI-PMH 3.5.1",
          "Give the same answer to the same token while it lives.",
          again.errors().isEmpty() ? null : codes(again));
    }
  }

  private static List<String> headers(OaiAnswer answer) {
    return answer.root().child("ListIdentifiers").stream()
        .flatMap(list -> list.path("header", "identifier"))
        .map(XmlElement::stripped)
        .toList();
  }

  private static @Nullable String codes(OaiAnswer answer) {
    return answer.errors().stream()
        .findFirst()
        .map(error -> error.attribute("code").orElse("") + ": " + error.stripped())
        .orElse(null);
  }
}
