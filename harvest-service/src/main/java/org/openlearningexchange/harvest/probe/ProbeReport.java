package org.openlearningexchange.harvest.probe;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.Finding;
import org.openlearningexchange.contracts.message.Finding.Severity;
import org.openlearningexchange.harvest.probe.ask.Questions;
import org.openlearningexchange.harvest.probe.detection.Candidate;
import org.openlearningexchange.harvest.probe.oaipmh.OaiSurvey;
import org.openlearningexchange.harvest.probe.sample.SampleReport;

/** What a probe saw. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    description =
        "What is at the address: how it can be harvested, what was noticed, and the first records"
            + " as teachers would see them. Nothing of it was published.")
public record ProbeReport(
    @Schema(description = "The address that was given.") URI address,
    @Schema(description = "Ways to harvest it, the best first; the first was looked at.")
        List<Candidate> candidates,
    @Schema(description = "The registration proposed; absent where there is nothing to register.")
        @Nullable Proposal registration,
    @Schema(description = "What the interface says of itself; for OAI-PMH only.")
        @Nullable OaiSurvey oaiPmh,
    @Schema(description = "What was noticed, the gravest first, each with its remedy.")
        List<Finding> findings,
    Score score,
    @Schema(description = "The first records; absent where none could be asked for.")
        @Nullable SampleReport sample,
    @Schema(description = "What was asked to find this out, apart from the records.")
        List<Questions.Attempt> asked,
    Instant probedAt,
    @Schema(implementation = String.class, examples = "PT3.2S") Duration took) {
  public ProbeReport {
    candidates = List.copyOf(candidates);
    findings = List.copyOf(findings);
    asked = List.copyOf(asked);
  }

  /** Why the source cannot be harvested, where it cannot. */
  public Optional<Finding> firstBlocking() {
    return findings.stream().filter(it -> it.severity() == Severity.BLOCKING).findFirst();
  }
}
