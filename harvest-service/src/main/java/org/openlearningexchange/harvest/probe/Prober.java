package org.openlearningexchange.harvest.probe;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.Finding.Severity;
import org.openlearningexchange.harvest.fetch.Answer;
import org.openlearningexchange.harvest.fetch.SourceClient;
import org.openlearningexchange.harvest.fetch.SourceCredentials;
import org.openlearningexchange.harvest.probe.ask.Deadline;
import org.openlearningexchange.harvest.probe.ask.FindingList;
import org.openlearningexchange.harvest.probe.ask.Questions;
import org.openlearningexchange.harvest.probe.ask.Reply;
import org.openlearningexchange.harvest.probe.ask.Transport;
import org.openlearningexchange.harvest.probe.detection.Candidate;
import org.openlearningexchange.harvest.probe.detection.Detection;
import org.openlearningexchange.harvest.probe.detection.Detector;
import org.openlearningexchange.harvest.probe.oaipmh.OaiSurvey;
import org.openlearningexchange.harvest.probe.oaipmh.OaiSurveyor;
import org.openlearningexchange.harvest.probe.sample.Expectations;
import org.openlearningexchange.harvest.probe.sample.Sample;
import org.openlearningexchange.harvest.probe.sample.SampleCheck;
import org.openlearningexchange.harvest.probe.sample.SampleReport;
import org.openlearningexchange.harvest.probe.sample.Sampler;
import org.openlearningexchange.harvest.protocol.Source;
import org.openlearningexchange.harvest.protocol.SourceProtocol;

/**
 * Looks at a source as a harvest would, without publishing anything: what is there, how well it
 * keeps to its protocol, and what its first records say. Blocks for a minute at most; thread-safe.
 */
public final class Prober {
  static final String OAI_PMH = "oai-pmh";
  static final String UPLOAD = "upload";

  static final Duration LONGEST = Duration.ofSeconds(60);
  private static final Duration DETECTING = Duration.ofSeconds(20);
  private static final Duration SURVEYING = Duration.ofSeconds(20);

  /** What following links needs is left over. */
  private static final Duration SAMPLING = Duration.ofSeconds(25);

  private static final int QUESTIONS_TO_DETECT = 30;
  private static final int QUESTIONS_TO_SURVEY = 20;
  private static final Duration HARVEST_EVERY = Duration.ofHours(24);

  private final Probing probing;
  private final Clock clock;
  private final Detector detector = new Detector();
  private final Scoring scoring = new Scoring();

  Prober(Probing probing, Clock clock) {
    this.probing = probing;
    this.clock = clock;
  }

  /**
   * What a probe works with.
   *
   * @param protocols by their names in registrations
   */
  record Probing(
      SourceClient source,
      Map<String, SourceProtocol> protocols,
      Sampler sampler,
      SampleCheck samples) {}

  /** The protocols that can be asked for. */
  public List<String> protocols() {
    return List.copyOf(probing.protocols().keySet());
  }

  /** Looks. */
  public ProbeReport probe(ProbeRequest request, @Nullable SourceCredentials credentials)
      throws InterruptedException, IOException {
    return new Look(request, credentials).report();
  }

  /** One look at a source. For one thread. */
  private final class Look {
    private final ProbeRequest request;
    private final @Nullable SourceCredentials credentials;
    private final Instant begun = clock.instant();
    private final Deadline deadline = Deadline.in(LONGEST);
    private final FindingList findings = new FindingList();
    private final List<Questions.Attempt> asked = new ArrayList<>();
    private List<Candidate> candidates = List.of();
    private @Nullable OaiSurvey survey;
    private @Nullable SampleReport sample;
    private @Nullable Proposal proposal;

    Look(ProbeRequest request, @Nullable SourceCredentials credentials) {
      this.request = request;
      this.credentials = credentials;
    }

    ProbeReport report() throws InterruptedException, IOException {
      candidates = candidates();
      if (!candidates.isEmpty()) {
        look(candidates.get(0));
      }
      return new ProbeReport(
          request.address(),
          candidates,
          proposal,
          survey,
          findings.toList(),
          scoring.score(sample, findings.toList()),
          sample,
          asked,
          begun,
          Duration.between(begun, clock.instant()));
    }

    private List<Candidate> candidates() throws InterruptedException, IOException {
      String protocol = request.protocol();
      if (protocol != null) {
        return List.of(new Candidate(protocol, request.address(), "as asked", null));
      }
      Questions questions = questions(DETECTING, QUESTIONS_TO_DETECT);
      Detection detection = detector.detect(request.address(), questions);
      asked.addAll(questions.attempts());
      detected(detection);
      return detection.candidates();
    }

    private void detected(Detection detection) {
      Reply.Silence silence = detection.silence();
      if (silence != null) {
        Transport.silence(silence, severity(silence), findings);
      } else if (detection.candidates().isEmpty()) {
        findings.blocking(
            "nothing-found",
            "Nothing was found at this address that can be harvested.",
            null,
            "Give the address of an OAI-PMH interface, a sitemap, a feed, a MOOChub or AMB document"
                + " or a table; or upload a file.",
            request.address().toString());
      }
      for (URI elsewhere : detection.elsewhere()) {
        findings.information(
            "linked-elsewhere",
            "The page links to what may be an OAI-PMH interface on another host.",
            null,
            "Give that address, if it is yours.",
            elsewhere.toString());
      }
    }

    private void look(Candidate candidate) throws InterruptedException, IOException {
      Source source = request.at(candidate.address()).with(credentials);
      SourceProtocol protocol = probing.protocols().get(candidate.protocol());
      switch (candidate.protocol()) {
        case OAI_PMH -> survey(source);
        case UPLOAD -> {
          // lies here already
        }
        default -> transport(source);
      }
      propose(candidate, null);
      if (protocol == null) {
        findings.blocking(
            "protocol-unknown",
            "The protocol " + candidate.protocol() + " is not spoken here.",
            null,
            "Choose one of: " + String.join(", ", protocols()) + ".",
            candidate.protocol());
      }
      if (findings.hasBlocking() || protocol == null) {
        return;
      }
      Deadline sampling = deadline.atMostIn(SAMPLING);
      Sample taken = probing.sampler().take(protocol, source, sampling, findings);
      propose(candidate, taken.format());
      sample =
          probing
              .samples()
              .check(taken, expectations(candidate, taken.format()), deadline, findings);
    }

    private void survey(Source source) throws InterruptedException, IOException {
      Questions questions = questions(SURVEYING, QUESTIONS_TO_SURVEY);
      survey = new OaiSurveyor(clock).survey(source, questions, findings).orElse(null);
      asked.addAll(questions.attempts());
    }

    private void transport(Source source) throws InterruptedException, IOException {
      Questions questions = questions(SURVEYING, 1);
      Reply reply = questions.askTwice(source.address());
      asked.addAll(questions.attempts());
      if (reply instanceof Reply.Silence silence) {
        Transport.silence(silence, severity(silence), findings);
      } else if (reply instanceof Reply.Heard heard) {
        Transport.check(heard, source.address(), findings);
      }
    }

    /** What may pass, and what is only too large for a look, is left to the sample to find out. */
    private static Severity severity(Reply.Silence silence) {
      Answer.Cause cause = silence.cause();
      return cause == null || cause == Answer.Cause.TOO_LARGE
          ? Severity.WARNING
          : Severity.BLOCKING;
    }

    private Questions questions(Duration time, int most) {
      return new Questions(probing.source(), clock, deadline.atMostIn(time), credentials, most);
    }

    private void propose(Candidate candidate, @Nullable String format) {
      boolean isOai = candidate.protocol().equals(OAI_PMH);
      proposal =
          new Proposal(
              name(candidate),
              candidate.address(),
              candidate.protocol(),
              isOai ? (format == null ? request.metadataPrefix() : format) : null,
              request.sets(),
              request.excludedSets(),
              HARVEST_EVERY);
    }

    private String name(Candidate candidate) {
      String stated = survey == null ? null : survey.repositoryName();
      if (stated == null) {
        stated = candidate.name();
      }
      return stated == null ? String.valueOf(candidate.address().getHost()) : stated;
    }

    private Expectations expectations(Candidate candidate, @Nullable String format) {
      String provider = request.provider();
      return new Expectations(
          candidate.protocol(),
          survey == null ? null : survey.granularity(),
          survey == null ? null : survey.format(format).map(it -> it.namespace()).orElse(null),
          provider == null ? name(candidate) : provider,
          request.language());
    }
  }
}
