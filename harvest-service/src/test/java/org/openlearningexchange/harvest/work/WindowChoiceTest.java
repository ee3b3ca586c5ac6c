package org.openlearningexchange.harvest.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.message.Account;
import org.openlearningexchange.contracts.message.RepositoryRegistration;
import org.openlearningexchange.contracts.message.RunReport;
import org.openlearningexchange.harvest.protocol.Window;
import org.openlearningexchange.harvest.repository.HarvestedRepository;
import org.openlearningexchange.harvest.run.Run;

class WindowChoiceTest {
  private static final Instant NOW = Instant.parse("2026-11-10T00:00:00Z");
  private static final Duration OVERLAP = Duration.ofMinutes(10);
  private static final Window SINCE = new Window.Since("mark", OVERLAP);
  private static final Window EVERYTHING = new Window.Everything();

  private final WindowChoice choice = new WindowChoice(OVERLAP, Duration.ofDays(7));

  private static Run run(RunReport.Kind kind, boolean full) {
    RunReport report =
        new RunReport(
            UUID.randomUUID(),
            1,
            UUID.randomUUID(),
            kind,
            RunReport.State.RUNNING,
            Account.EMPTY,
            0,
            "2026-01-01",
            null,
            NOW,
            NOW,
            null,
            "2026-02-01",
            null,
            null,
            0,
            null,
            List.of(),
            null);
    return new Run(report, null, full, 0);
  }

  private static HarvestedRepository repository(
      String mark, Instant completeAt, boolean announcesDeletions) {
    RepositoryRegistration registration =
        new RepositoryRegistration(
            UUID.randomUUID(),
            1,
            UUID.randomUUID(),
            Map.of(),
            "",
            URI.create("http://example.org/oai"),
            "oai-pmh",
            null,
            List.of(),
            List.of(),
            Duration.ofDays(1),
            RepositoryRegistration.State.ACTIVE);
    return new HarvestedRepository(registration, mark, "key", completeAt, announcesDeletions, 0);
  }

  private Window harvest(boolean full, HarvestedRepository repository) {
    return choice.of(run(RunReport.Kind.HARVEST, full), repository, NOW);
  }

  @Test
  void asksForEverythingWhereNoListHasEndedProperly() {
    assertThat(harvest(false, repository(null, null, true))).isEqualTo(EVERYTHING);
  }

  @Test
  void asksForWhatChangedSinceTheLastList() {
    assertThat(harvest(false, repository("mark", NOW.minusSeconds(9_000_000), true)))
        .isEqualTo(SINCE);
  }

  @Test
  void asksForEverythingNowAndThenWhereTheSourceKeepsNoTombstones() {
    Instant lately = NOW.minus(Duration.ofDays(6));
    Instant longAgo = NOW.minus(Duration.ofDays(7));

    assertThat(harvest(false, repository("mark", lately, false))).isEqualTo(SINCE);
    assertThat(harvest(false, repository("mark", longAgo, false))).isEqualTo(EVERYTHING);
    assertThat(harvest(false, repository("mark", null, false))).isEqualTo(EVERYTHING);
  }

  @Test
  void asksForEverythingWhenSomebodyWantsIt() {
    assertThat(harvest(true, repository("mark", NOW, true))).isEqualTo(EVERYTHING);
  }

  @Test
  void asksForABackfillsOwnWindow() {
    assertThat(choice.of(run(RunReport.Kind.BACKFILL, false), repository("mark", NOW, true), NOW))
        .isEqualTo(new Window.Between("2026-01-01", "2026-02-01"));
  }
}
