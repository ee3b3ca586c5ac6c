package org.openlearningexchange.rights.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.message.LicenceStatement;
import org.openlearningexchange.contracts.message.RightsDecision;
import org.openlearningexchange.contracts.message.RightsDecision.EarlierGrant;
import org.openlearningexchange.contracts.message.RightsDecision.Embargo;
import org.openlearningexchange.contracts.message.RightsDecision.Signal;
import org.openlearningexchange.contracts.message.RightsDecision.Status;
import org.openlearningexchange.contracts.message.RightsDecision.Use;
import org.openlearningexchange.rights.decision.StoredRights.State;
import org.openlearningexchange.rights.history.Cause;
import org.openlearningexchange.rights.policy.AppliedDefault;
import org.openlearningexchange.rights.policy.RepositoryPolicy;
import org.openlearningexchange.rights.recognition.RecognisedRights;
import org.openlearningexchange.rights.recognition.Recognition;

class DecidingTest {
  private static final Instant FIRST = Instant.parse("2024-01-01T00:00:00Z");
  private static final Instant SECOND = Instant.parse("2025-01-01T00:00:00Z");
  private static final Instant THIRD = Instant.parse("2026-01-01T00:00:00Z");
  private static final RepositoryPolicy BY =
      new RepositoryPolicy(
          3,
          new AppliedDefault(
              "CC-BY-4.0",
              LocalDate.of(2023, 5, 1),
              URI.create("https://university.example/policy"),
              "University of Example"));
  private static final OverrideOrder SHARE_ALIKE =
      new OverrideOrder("CC-BY-SA-4.0", "member", "The author says so.", SECOND, null);

  @Test
  void letsThePolicySpeakForASilentRecord() {
    RightsDecision decision = first("", BY, null).decision();

    assertThat(decision.status()).isEqualTo(Status.REPOSITORY_DEFAULT);
    assertThat(decision.expression()).isEqualTo("CC-BY-4.0");
    assertThat(decision.label()).isEqualTo("CC BY 4.0, by policy of University of Example");
    assertThat(decision.confidence()).isEqualTo(0.5);
    assertThat(decision.permits()).containsExactlyInAnyOrder(Use.values());
    assertThat(decision.evidence())
        .last()
        .satisfies(
            evidence -> {
              assertThat(evidence.statement().text())
                  .isEqualTo("https://university.example/policy");
              assertThat(evidence.statement().field()).isEqualTo("repository-default");
              assertThat(evidence.rule()).isEqualTo("policy of the member since 2023-05-01");
              assertThat(evidence.expression()).isEqualTo("CC-BY-4.0");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "All rights reserved",
        "CC BY-NC 4.0",
        "Creative Commons",
        "CC BY 4.0. All rights reserved",
        "Kõik õigused kaitstud"
      })
  void neverPutsThePolicyOverWhatTheRecordSays(String statement) {
    assertThat(first(statement, BY, null).decision())
        .isEqualTo(first(statement, RepositoryPolicy.NONE, null).decision());
  }

  @Test
  void keepsWhatThePolicyGaveOnceItEnds() {
    Verdict given = first("", BY, null);

    Verdict ended =
        next(
            given,
            grounds("", new RepositoryPolicy(4, null), null),
            Cause.REPOSITORY_DEFAULT,
            SECOND);

    assertThat(ended.decision().status()).isEqualTo(Status.UNKNOWN);
    assertThat(ended.decision().earlier())
        .extracting(EarlierGrant::expression)
        .containsExactly("CC-BY-4.0");
  }

  @Test
  void putsAnOverrideInThePlaceOfTheStatementsAndKeepsTheirEvidence() {
    Verdict ruled = first("All rights reserved", RepositoryPolicy.NONE, SHARE_ALIKE);

    assertThat(ruled.decision().expression()).isEqualTo("CC-BY-SA-4.0");
    assertThat(ruled.decision().status()).isEqualTo(Status.DECLARED);
    assertThat(ruled.decision().requires()).containsExactly("attribution", "share-alike");
    assertThat(ruled.decision().override().by()).isEqualTo("member");
    assertThat(ruled.decision().evidence()).hasSize(2);
    assertThat(ruled.decision().evidence().get(0).statement().text())
        .isEqualTo("All rights reserved");
    assertThat(ruled.decision().evidence().get(1).rule()).isEqualTo("override by the member");
    assertThat(ruled.overruled().expression()).isEqualTo("LicenseRef-ARR");
  }

  @Test
  void allowsNothingByAnOverrideThatSaysNone() {
    OverrideOrder nothing = new OverrideOrder("NONE", "operator", "Wrongly claimed.", SECOND, null);

    RightsDecision decision = first("CC BY 4.0", RepositoryPolicy.NONE, nothing).decision();

    assertThat(decision.expression()).isEqualTo("NONE");
    assertThat(decision.permits()).isEmpty();
    assertThat(decision.licenceUri()).isNull();
  }

  @Test
  void takesForAMistakeWhatAnOverrideReplaces() {
    Verdict declared = first("CC BY 4.0", RepositoryPolicy.NONE, null);

    Verdict ruled =
        next(
            declared,
            grounds("CC BY 4.0", RepositoryPolicy.NONE, SHARE_ALIKE),
            Cause.OVERRIDE,
            SECOND);

    assertThat(ruled.decision().earlier()).isEmpty();
    assertThat(ruled.decision().decidedAt()).isEqualTo(SECOND);
  }

  @Test
  void letsTheStatementsDecideAgainWhenTheOverrideEnds() {
    Verdict ruled = first("CC BY 4.0", RepositoryPolicy.NONE, SHARE_ALIKE);

    Verdict ended =
        next(ruled, grounds("CC BY 4.0", RepositoryPolicy.NONE, null), Cause.OVERRIDE_ENDED, THIRD);

    assertThat(ended.decision().expression()).isEqualTo("CC-BY-4.0");
    assertThat(ended.decision().override()).isNull();
    assertThat(ended.decision().evidence()).hasSize(1);
    assertThat(ended.decision().earlier()).isEmpty();
    assertThat(ended.decision().decidedAt()).isEqualTo(FIRST);
    assertThat(ended.overruled()).isNull();
  }

  @Test
  void keepsWhatTheSourceTookBackWhileAnOverrideStood() {
    Verdict ruled = first("CC BY 4.0", RepositoryPolicy.NONE, SHARE_ALIKE);
    Verdict harvested =
        next(
            ruled,
            grounds("All rights reserved", RepositoryPolicy.NONE, SHARE_ALIKE),
            Cause.HARVEST,
            SECOND);

    Verdict ended =
        next(
            harvested,
            grounds("All rights reserved", RepositoryPolicy.NONE, null),
            Cause.OVERRIDE_ENDED,
            THIRD);

    assertThat(harvested.decision().expression()).isEqualTo("CC-BY-SA-4.0");
    assertThat(ended.decision().expression()).isEqualTo("LicenseRef-ARR");
    assertThat(ended.decision().earlier())
        .singleElement()
        .satisfies(
            grant -> {
              assertThat(grant.expression()).isEqualTo("CC-BY-4.0");
              assertThat(grant.until()).isEqualTo(SECOND);
            });
  }

  @Test
  void comesToTheSameAgainUnderTheSameOverride() {
    Verdict ruled = first("CC BY 4.0", RepositoryPolicy.NONE, SHARE_ALIKE);

    Verdict again =
        next(ruled, grounds("CC BY 4.0", RepositoryPolicy.NONE, SHARE_ALIKE), Cause.HARVEST, THIRD);

    assertThat(again.decision()).isEqualTo(ruled.decision());
  }

  @Test
  void keepsTheTimeOfALicenceThatGoesOnInOtherWords() {
    Verdict words = first("CC BY 4.0", RepositoryPolicy.NONE, null);

    Verdict address =
        next(
            words,
            grounds("https://creativecommons.org/licenses/by/4.0/", RepositoryPolicy.NONE, null),
            Cause.HARVEST,
            SECOND);

    assertThat(address.decision().decidedAt()).isEqualTo(FIRST);
    assertThat(Deciding.differ(words.decision(), address.decision())).isTrue();
  }

  @Test
  void givesWhatIsAnnouncedOnItsDayAndNotBefore() {
    Grounds grounds =
        grounds("CC BY 4.0 from 2027-01-01; tdm-reservation: 1", RepositoryPolicy.NONE, null);
    Instant day = Instant.parse("2027-01-01T00:00:00Z");
    Verdict before = Deciding.decide(null, grounds, Cause.HARVEST, FIRST, FIRST);

    Verdict after = next(before, grounds, Cause.EMBARGO_ENDED, day);

    assertThat(before.decision().permits()).isEmpty();
    assertThat(before.decision().embargo()).isEqualTo(new Embargo(day, "CC-BY-4.0"));
    assertThat(before.embargoUntil()).isEqualTo(day);
    assertThat(after.decision().expression()).isEqualTo("CC-BY-4.0");
    assertThat(after.decision().permits()).containsExactlyInAnyOrder(Use.values());
    assertThat(after.decision().confidence()).isEqualTo(0.8);
    assertThat(after.decision().embargo()).isNull();
    assertThat(after.decision().signals()).extracting(Signal::value).containsExactly("1");
  }

  @Test
  void givesWhatIsAnnouncedOnceItsDayHasCome() {
    String statement = "CC BY 4.0 from 2027-01-01";
    Instant newYear = Instant.parse("2027-01-01T00:00:00Z");

    Verdict before = first(statement, RepositoryPolicy.NONE, null);
    Verdict dayBefore =
        next(
            before,
            grounds(statement, RepositoryPolicy.NONE, null),
            Cause.EMBARGO_ENDED,
            newYear.minusMillis(1));
    Verdict after =
        next(before, grounds(statement, RepositoryPolicy.NONE, null), Cause.EMBARGO_ENDED, newYear);

    assertThat(before.decision().permits()).isEmpty();
    assertThat(before.embargoUntil()).isEqualTo(newYear);
    assertThat(dayBefore.decision()).isEqualTo(before.decision());
    assertThat(after.decision().expression()).isEqualTo("CC-BY-4.0");
    assertThat(after.decision().status()).isEqualTo(Status.DECLARED);
    assertThat(after.decision().decidedAt()).isEqualTo(newYear);
    assertThat(after.embargoUntil()).isNull();
  }

  @Test
  void saysThatTheVersionOfAnAnnouncedLicenceIsMissing() {
    Verdict after =
        Deciding.decide(
            null,
            grounds("CC BY from 2027-01-01", RepositoryPolicy.NONE, null),
            Cause.HARVEST,
            Instant.parse("2028-01-01T00:00:00Z"),
            FIRST);

    assertThat(after.decision().expression()).isEqualTo("CC-BY");
    assertThat(after.decision().status()).isEqualTo(Status.INFERRED);
    assertThat(after.decision().missing()).containsExactly("version");
  }

  @Test
  void letsThePolicyWaitForTheEndOfAnEmbargo() {
    Grounds silent = embargoed(new LicenceStatement("2027-01-01", "dcterms:available", null), BY);

    Verdict before = Deciding.decide(null, silent, Cause.HARVEST, FIRST, FIRST);
    Verdict after =
        next(before, silent, Cause.EMBARGO_ENDED, Instant.parse("2027-01-01T00:00:00Z"));

    assertThat(before.decision().permits()).isEmpty();
    assertThat(after.decision().status()).isEqualTo(Status.REPOSITORY_DEFAULT);
  }

  private static Grounds embargoed(LicenceStatement day, RepositoryPolicy policy) {
    RecognisedRights rights =
        Recognition.of(
            List.of(
                new LicenceStatement("info:eu-repo/semantics/embargoedAccess", "dc:rights", null),
                day),
            FIRST);
    return new Grounds(rights, true, policy, null);
  }

  private static Verdict first(
      String statement, RepositoryPolicy policy, @Nullable OverrideOrder override) {
    return Deciding.decide(null, grounds(statement, policy, override), Cause.HARVEST, FIRST, FIRST);
  }

  private static Verdict next(Verdict before, Grounds grounds, Cause cause, Instant now) {
    OverrideOrder order = before.grounds().override();
    StoredRights stored =
        new StoredRights(
            Fixtures.newId(),
            State.PUBLISHED,
            1,
            "hash",
            before.json(),
            before.overruledJson(),
            order == null ? null : Json.write(order),
            null,
            false,
            null);
    return Deciding.decide(stored, grounds, cause, now, now);
  }

  private static Grounds grounds(
      String statement, RepositoryPolicy policy, @Nullable OverrideOrder override) {
    IncomingRecord record =
        Fixtures.incoming(Fixtures.textbook(Fixtures.newId(), 1, "Algebra", statement));
    return new Grounds(record.rights(), record.silent(), policy, override);
  }
}
