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
import org.openlearningexchange.catalog.registration.Activation;
import org.openlearningexchange.catalog.registration.Particulars;
import org.openlearningexchange.catalog.registration.Protocol;
import org.openlearningexchange.catalog.registration.RepositoryDraft;
import org.openlearningexchange.contracts.message.RepositoryRegistration.State;
import org.openlearningexchange.kit.problem.Problem;

class RepositoryTest {
  private static final Instant THEN = Instant.parse("2026-11-01T12:00:00Z");
  private static final Instant NOW = THEN.plusSeconds(60);

  @Test
  void isProbedAsSoonAsItIsRegistered() {
    Repository repository = registered(Activation.AUTOMATIC);

    assertThat(repository.standing()).isEqualTo(new Standing(State.PROBING, THEN, null));
    assertThat(repository.revisions()).isEqualTo(new Revisions(1, 1, 0));
  }

  @Test
  void becomesActiveByItselfWhenItsProbePassed() {
    Repository active = registered(Activation.AUTOMATIC).probed(passed(1), NOW);

    assertThat(active.standing()).isEqualTo(new Standing(State.ACTIVE, NOW, NOW));
    assertThat(active.probe()).isEqualTo(passed(1).probe());
    assertThat(active.revisions()).isEqualTo(new Revisions(2, 1, 1));
  }

  @Test
  void waitsForItsMemberWhereActivationIsManual() {
    Repository ready = registered(Activation.MANUAL).probed(passed(1), NOW);

    assertThat(state(ready)).isEqualTo(State.READY);
    assertThat(state(ready.activated(NOW))).isEqualTo(State.ACTIVE);
  }

  @Test
  void becomesADraftWithWhatBlocksItWhenItsProbeFailed() {
    Repository draft = registered(Activation.AUTOMATIC).probed(failed(1), NOW);

    assertThat(state(draft)).isEqualTo(State.DRAFT);
    assertThat(draft.probe()).isEqualTo(failed(1).probe());
    assertRefused(() -> draft.activated(NOW));
    assertThat(state(draft.probing(NOW).probed(passed(3), NOW))).isEqualTo(State.ACTIVE);
  }

  @Test
  void takesAnOutcomeOnce() {
    Repository draft = registered(Activation.AUTOMATIC).probed(failed(1), NOW);

    assertThat(draft.probed(failed(1), NOW)).isSameAs(draft);
    assertThat(draft.probed(passed(1), NOW)).isSameAs(draft);
    Repository again = draft.probing(NOW);
    assertThat(again.probed(passed(1), NOW)).isSameAs(again);
  }

  @Test
  void ignoresAProbeOfWhatIsNoLongerRegistered() {
    Repository elsewhere = registered(Activation.AUTOMATIC).with(elsewhere(), NOW);

    assertThat(state(elsewhere)).isEqualTo(State.PROBING);
    assertThat(elsewhere.probed(passed(1), NOW)).isSameAs(elsewhere);
    assertThat(elsewhere.probed(passed(3), NOW)).isSameAs(elsewhere);
    assertThat(state(elsewhere.probed(passed(2), NOW))).isEqualTo(State.ACTIVE);
  }

  @Test
  void takesAProbeThatBeganBeforeItWasOnlyRenamed() {
    Repository renamed = registered(Activation.AUTOMATIC).with(renamed(), NOW);

    assertThat(state(renamed.probed(passed(1), NOW))).isEqualTo(State.ACTIVE);
  }

  @ParameterizedTest
  @EnumSource(names = {"DRAFT", "PROBING", "READY", "ACTIVE"})
  void isProbedAgainWhenItPointsElsewhereAndForgetsWhatWasFound(State state) {
    Repository elsewhere = in(state).with(elsewhere(), NOW);

    assertThat(state(elsewhere)).isEqualTo(State.PROBING);
    assertThat(elsewhere.probe()).isNull();
    assertThat(elsewhere.revisions().source()).isEqualTo(elsewhere.revisions().current());
  }

  @ParameterizedTest
  @EnumSource(names = {"DRAFT", "PROBING", "READY", "ACTIVE", "SUSPENDED"})
  void staysWhereItIsWhenItIsOnlyRenamed(State state) {
    Repository renamed = in(state).with(renamed(), NOW);

    assertThat(renamed.standing()).isEqualTo(in(state).standing());
    assertThat(renamed.probe()).isEqualTo(in(state).probe());
    assertThat(renamed.revisions()).isEqualTo(new Revisions(8, 5, 5));
  }

  @Test
  void changesNothingWhenItIsToBeAsItIs() {
    Repository active = in(State.ACTIVE);

    assertThat(active.with(active.particulars(), NOW)).isSameAs(active);
  }

  @Test
  void suspendsAndResumes() {
    Repository suspended = in(State.ACTIVE).suspended(NOW);

    assertThat(suspended.standing()).isEqualTo(new Standing(State.SUSPENDED, NOW, THEN));
    assertThat(state(suspended.resumed(NOW))).isEqualTo(State.ACTIVE);
  }

  @Test
  void needsNoProbeForWhatWasHarvestedBeforeThereWereProbes() {
    Revisions fromBefore = new Revisions(7, 0, 0);

    assertThat(fromBefore.havePassed()).isTrue();
    assertThat(fromBefore.nextSource().havePassed()).isFalse();
  }

  @Test
  void isProbedOnResumptionWhereItPointedElsewhereMeanwhile() {
    Repository elsewhere = in(State.SUSPENDED).with(elsewhere(), NOW);

    assertThat(state(elsewhere)).isEqualTo(State.SUSPENDED);
    assertThat(state(elsewhere.resumed(NOW))).isEqualTo(State.PROBING);
  }

  @Test
  void changesNothingWhenAskedTwice() {
    assertThat(in(State.SUSPENDED).suspended(NOW)).isEqualTo(in(State.SUSPENDED));
    assertThat(in(State.ACTIVE).resumed(NOW)).isEqualTo(in(State.ACTIVE));
    assertThat(in(State.ACTIVE).activated(NOW)).isEqualTo(in(State.ACTIVE));
    assertThat(in(State.PROBING).probing(NOW)).isEqualTo(in(State.PROBING));
    assertThat(in(State.RETIRING).retiring(99, 0, NOW)).isEqualTo(in(State.RETIRING));
    assertThat(in(State.RETIRED).retiring(99, 0, NOW)).isEqualTo(in(State.RETIRED));
    assertThat(in(State.RETIRED).withdrawn(NOW)).isEqualTo(in(State.RETIRED));
  }

  @ParameterizedTest
  @EnumSource(names = {"DRAFT", "PROBING", "READY", "ACTIVE", "SUSPENDED"})
  void withdrawsWhateverWasHarvestedBefore(State state) {
    Repository retiring = in(state).retiring(12, 12, NOW);

    assertThat(state(retiring)).isEqualTo(State.RETIRING);
    assertThat(state(retiring.withdrawn(NOW))).isEqualTo(State.RETIRED);
  }

  @Test
  void isGoneAtOnceWhereNothingWasEverHarvested() {
    for (Repository fresh :
        List.of(
            registered(Activation.MANUAL),
            registered(Activation.MANUAL).probed(passed(1), NOW),
            registered(Activation.MANUAL).probed(failed(1), NOW))) {
      assertThat(state(fresh.retiring(0, 0, NOW))).isEqualTo(State.RETIRED);
    }
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
    assertRefused(() -> repository.activated(NOW));
    assertRefused(() -> repository.probing(NOW));
    assertRefused(() -> repository.with(renamed(), NOW));
    assertThat(repository.probed(passed(7), NOW)).isSameAs(repository);
  }

  @ParameterizedTest
  @EnumSource(names = {"DRAFT", "PROBING", "READY"})
  void isNotSuspendedBeforeItIsActive(State state) {
    assertRefused(() -> in(state).suspended(NOW));
    assertRefused(() -> in(state).resumed(NOW));
  }

  @ParameterizedTest
  @EnumSource(names = {"ACTIVE", "SUSPENDED"})
  void isNotProbedOnRequestOnceItIsHarvested(State state) {
    assertRefused(() -> in(state).probing(NOW));
    assertThat(in(state).probed(failed(7), NOW)).isEqualTo(in(state));
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/oai, a.example/oai",
    "http://A.Example:80/oai/, a.example/oai",
    "https://a.example:443/oai//, a.example/oai",
    "https://a.example:8443/oai, a.example:8443/oai",
    "http://a.example:443/oai, a.example:443/oai",
    "http://a.example/OAI, a.example/OAI",
    "http://a.example, a.example",
    "http://a.example/feed/?topic=a, a.example/feed?topic=a",
    "http://a.example/feed?, a.example/feed"
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

  private static State state(Repository repository) {
    return repository.standing().state();
  }

  private static ProbeOutcome passed(long revision) {
    return new ProbeOutcome(
        new UUID(0, 1), revision, true, new Probe(new UUID(3, 3), NOW, 82, null, List.of()));
  }

  private static ProbeOutcome failed(long revision) {
    return new ProbeOutcome(
        new UUID(0, 1),
        revision,
        false,
        new Probe(new UUID(4, 4), NOW, 0, "it did not answer", List.of()));
  }

  private static Repository registered(Activation activation) {
    return Repository.registered(
        new UUID(0, 1),
        new RepositoryDraft.Checked(
            new UUID(0, 2),
            Protocol.OAI_PMH,
            particulars("Open courses", "https://a.example/oai", activation)),
        Map.of("en", "University"),
        THEN);
  }

  /** One that was harvested before, at revision 7, whose source is that of revision 5. */
  private static Repository in(State state) {
    return new Repository(
        new UUID(0, 1),
        new UUID(0, 2),
        Map.of("en", "University"),
        Protocol.OAI_PMH,
        particulars("Open courses", "https://a.example/oai", Activation.AUTOMATIC),
        new Standing(state, THEN, THEN),
        passed(5).probe(),
        THEN,
        THEN,
        new Revisions(7, 5, 5));
  }

  private static Particulars elsewhere() {
    return particulars("Open courses", "https://b.example/oai", Activation.AUTOMATIC);
  }

  private static Particulars renamed() {
    return particulars("Free courses", "https://a.example/oai", Activation.AUTOMATIC);
  }

  private static Particulars particulars(String name, String address, Activation activation) {
    return new Particulars(
        name,
        URI.create(address),
        null,
        List.of(),
        List.of(),
        Duration.ofHours(24),
        activation,
        null);
  }
}
