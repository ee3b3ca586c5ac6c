package org.openlearningexchange.harvest.probe;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.Finding;
import org.openlearningexchange.contracts.message.Finding.Severity;
import org.openlearningexchange.contracts.message.RepositoryRegistration;
import org.openlearningexchange.contracts.message.RunReport.State;
import org.openlearningexchange.harvest.credential.CredentialStore;
import org.openlearningexchange.harvest.fetch.SourceCredentials;
import org.openlearningexchange.harvest.lease.Lease;
import org.openlearningexchange.harvest.probe.ask.Transport;
import org.openlearningexchange.harvest.protocol.upload.Uploads;
import org.openlearningexchange.harvest.run.Ending;
import org.openlearningexchange.harvest.run.Run;
import org.openlearningexchange.harvest.run.RunResult;

/** Probes registrations, as runs of kind probe. Thread-safe; blocks. */
@ApplicationScoped
public class ProbeRuns {
  /** Nobody waits for it, so that a source that is away for a moment is asked again: in seconds. */
  private static final List<Integer> AGAIN = List.of(3, 15);

  private final Prober prober;
  private final ProbeStore store;
  private final CredentialStore credentials;
  private final Uploads uploads;

  public ProbeRuns(Prober prober, ProbeStore store, CredentialStore credentials, Uploads uploads) {
    this.prober = prober;
    this.store = store;
    this.credentials = credentials;
    this.uploads = uploads;
  }

  /** Whether registrations can be probed; no run of kind probe is planned otherwise. */
  public boolean isReady() {
    return true;
  }

  /**
   * Looks at a source. The run's row gets outcome, findings and score from the result; the report
   * is kept under the run's id, where a later holder of the lease writes it again.
   */
  public RunResult work(Run run, Lease lease, RepositoryRegistration registration)
      throws SQLException, IOException, InterruptedException {
    SourceCredentials held =
        credentials.find(registration.id(), registration.baseUrl()).orElse(null);
    ProbeReport report = prober.probe(request(registration), held);
    for (int again = 0; again < AGAIN.size() && mayPass(report); again++) {
      TimeUnit.SECONDS.sleep(AGAIN.get(again));
      report = prober.probe(request(registration), held);
    }
    if (registration.protocol().equals(Prober.UPLOAD)
        && uploads.newest(registration.id()).isEmpty()) {
      return RunResult.probed(Ending.succeeded(), List.of(nothingUploaded()), null);
    }
    store.keep(run.report().id(), registration.memberId(), report);
    return RunResult.probed(ending(report), report.findings(), report.score().value());
  }

  private static boolean mayPass(ProbeReport report) {
    return report
        .firstBlocking()
        .filter(finding -> Transport.MAY_PASS.contains(finding.code()))
        .isPresent();
  }

  private static ProbeRequest request(RepositoryRegistration registration) {
    return new ProbeRequest(
        registration.id(),
        registration.baseUrl(),
        registration.protocol(),
        registration.metadataPrefix(),
        registration.sets(),
        registration.excludedSets(),
        provider(registration.memberName()),
        "en");
  }

  private static @Nullable String provider(Map<String, String> names) {
    return names.containsKey("en")
        ? names.get("en")
        : names.values().stream().sorted().findFirst().orElse(null);
  }

  private static Ending ending(ProbeReport report) {
    Optional<Finding> blocking = report.firstBlocking();
    return blocking.isEmpty()
        ? Ending.succeeded()
        : new Ending(State.FAILED, blocking.get().message() + " " + blocking.get().remedy(), null);
  }

  private static Finding nothingUploaded() {
    return new Finding(
        Severity.INFORMATION,
        "nothing-uploaded",
        "Nothing has been uploaded yet, so that there is nothing to look at.",
        null,
        "Upload a file with POST /repositories/{id}/uploads.",
        null);
  }
}
