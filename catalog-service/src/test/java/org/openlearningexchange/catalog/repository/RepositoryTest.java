package org.openlearningexchange.catalog.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openlearningexchange.catalog.CatalogProblem;
import org.openlearningexchange.contracts.message.RepositoryRegistration.State;
import org.openlearningexchange.kit.problem.Problem;

class RepositoryTest {
  private static final Instant THEN = Instant.parse("2026-11-01T12:00:00Z");
  private static final Instant NOW = THEN.plusSeconds(60);

  @Test
  void isHarvestedAsSoonAsItIsRegistered() {
    RepositoryDraft.Checked draft =
        new RepositoryDraft.Checked(
            UUID.randomUUID(),
            "oai-pmh",
            new Particulars(
                "A", URI.create("https://a.example/oai"), null, List.of(), Duration.ofHours(24)));

    Repository repository =
        Repository.registered(UUID.randomUUID(), draft, Map.of("en", "University"), NOW);

    assertThat(repository.state()).isEqualTo(State.ACTIVE);
    assertThat(repository.stateSince()).isEqualTo(NOW);
  }

  @Test
  void suspendsAndResumes() {
    Repository suspended = in(State.ACTIVE).suspended(NOW);

    assertThat(suspended.state()).isEqualTo(State.SUSPENDED);
    assertThat(suspended.stateSince()).isEqualTo(NOW);
    assertThat(suspended.resumed(NOW).state()).isEqualTo(State.ACTIVE);
  }

  @Test
  void changesNothingWhenAskedTwice() {
    assertThat(in(State.SUSPENDED).suspended(NOW)).isEqualTo(in(State.SUSPENDED));
    assertThat(in(State.ACTIVE).resumed(NOW)).isEqualTo(in(State.ACTIVE));
    assertThat(in(State.RETIRING).retiring(99, 0, NOW)).isEqualTo(in(State.RETIRING));
  }

  @ParameterizedTest
  @EnumSource(names = {"ACTIVE", "SUSPENDED"})
  void retiresWhenTheCountIsConfirmed(State state) {
    assertThat(in(state).retiring(12, 12, NOW).state()).isEqualTo(State.RETIRING);
  }

  @Test
  void namesTheTrueCountWhenItIsNotConfirmed() {
    assertThatThrownBy(() -> in(State.ACTIVE).retiring(11, 12, NOW))
        .isInstanceOfSatisfying(
            Problem.class,
            problem ->
                assertThat(problem.type()).isEqualTo(CatalogProblem.RETIREMENT_NOT_CONFIRMED))
        .hasMessageContaining("12 resources, not 11");
  }

  @ParameterizedTest
  @EnumSource(names = {"RETIRING", "RETIRED"})
  void doesNotComeBackOnceItIsLeaving(State state) {
    Repository repository = in(state);

    assertRefused(() -> repository.suspended(NOW));
    assertRefused(() -> repository.resumed(NOW));
    assertRefused(() -> repository.with(ParticularsDraft.of(repository).check(), NOW));
  }

  @ParameterizedTest
  @EnumSource(names = {"DRAFT", "PROBING", "READY", "RETIRED"})
  void isNotRetiredOrSuspendedBeforeItWasActive(State state) {
    assertRefused(() -> in(state).suspended(NOW));
    assertRefused(() -> in(state).retiring(0, 0, NOW));
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/oai, a.example/oai",
    "http://A.Example:80/oai/, a.example/oai",
    "https://a.example:443/oai//, a.example/oai",
    "https://a.example:8443/oai, a.example:8443/oai",
    "http://a.example:443/oai, a.example:443/oai",
    "http://a.example/OAI, a.example/OAI",
    "http://a.example, a.example"
  })
  void knowsTheSameAddressInOtherClothes(URI baseUrl, String address) {
    assertThat(Repository.address(baseUrl)).isEqualTo(address);
  }

  private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
    assertThatThrownBy(deed)
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.type()).isEqualTo(CatalogProblem.REPOSITORY_STATE));
  }

  private static Repository in(State state) {
    return new Repository(
        new UUID(0, 1),
        new UUID(0, 2),
        Map.of("en", "University"),
        "Open courses",
        URI.create("https://a.example/oai"),
        "oai-pmh",
        null,
        List.of(),
        Duration.ofHours(24),
        state,
        THEN,
        THEN,
        THEN);
  }
}
