package org.openlearningexchange.harvest.probe.oaipmh;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.harvest.probe.ask.FindingList;
import org.openlearningexchange.harvest.probe.ask.Questions;
import org.openlearningexchange.harvest.protocol.Source;

/**
 * Asks an OAI-PMH interface what it is, and tries what harvesters rely on: some ten questions.
 * Records are not looked at. Thread-safe.
 */
public final class OaiSurveyor {
  private final Clock clock;

  public OaiSurveyor(Clock clock) {
    this.clock = clock;
  }

  /** Asks; empty when not even Identify was answered. */
  public Optional<OaiSurvey> survey(Source source, Questions questions, FindingList findings)
      throws InterruptedException, IOException {
    OaiAsking asking = new OaiAsking(source, questions, findings);
    @Nullable OaiAnswer identify = asking.readFirst();
    if (identify == null) {
      return Optional.empty();
    }
    OaiSurvey survey = new Offers(asking).survey(identify, clock.instant());
    new Behaviour(asking, survey, clock).check();
    return Optional.of(survey);
  }
}
