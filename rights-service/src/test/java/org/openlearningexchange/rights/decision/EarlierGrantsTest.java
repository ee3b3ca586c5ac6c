package org.openlearningexchange.rights.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openlearningexchange.contracts.message.LicenceStatement;
import org.openlearningexchange.contracts.message.RightsDecision;
import org.openlearningexchange.contracts.message.RightsDecision.EarlierGrant;
import org.openlearningexchange.rights.history.Cause;
import org.openlearningexchange.rights.recognition.Recognition;

class EarlierGrantsTest {
  private static final Instant FIRST = Instant.parse("2024-01-01T00:00:00Z");
  private static final Instant SECOND = Instant.parse("2025-01-01T00:00:00Z");
  private static final Instant THIRD = Instant.parse("2026-01-01T00:00:00Z");

  @Test
  void keepsALicenceThatAHarvestTakesAway() {
    List<EarlierGrant> earlier =
        EarlierGrants.of(
            said("CC BY 4.0", FIRST), said("All rights reserved", SECOND), Cause.HARVEST, SECOND);

    assertThat(earlier)
        .singleElement()
        .satisfies(
            grant -> {
              assertThat(grant.expression()).isEqualTo("CC-BY-4.0");
              assertThat(grant.label()).isEqualTo("CC BY 4.0");
              assertThat(grant.from()).isEqualTo(FIRST);
              assertThat(grant.until()).isEqualTo(SECOND);
              assertThat(grant.permits()).hasSize(3);
            });
  }

  @Test
  void keepsALicenceThatAnotherLicenceReplaces() {
    assertThat(
            EarlierGrants.of(
                said("CC BY-NC 4.0", FIRST), said("CC BY 4.0", SECOND), Cause.HARVEST, SECOND))
        .extracting(EarlierGrant::expression)
        .containsExactly("CC-BY-NC-4.0");
  }

  @Test
  void keepsALicenceThatContradictionsReplace() {
    assertThat(
            EarlierGrants.of(
                said("CC BY 4.0", FIRST),
                said("CC BY 4.0. All rights reserved", SECOND),
                Cause.HARVEST,
                SECOND))
        .hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(names = {"RULES", "OVERRIDE", "OVERRIDE_ENDED", "REPOSITORY_DEFAULT"})
  void takesForAMistakeWhatNoSourceEnded(Cause cause) {
    assertThat(
            EarlierGrants.of(
                said("CC BY 4.0", FIRST), said("All rights reserved", SECOND), cause, SECOND))
        .isEmpty();
  }

  @Test
  void keepsNothingOfWhatGrantedNothing() {
    assertThat(
            EarlierGrants.of(
                said("All rights reserved", FIRST),
                said("CC BY 4.0", SECOND),
                Cause.HARVEST,
                SECOND))
        .isEmpty();
    assertThat(EarlierGrants.of(said("", FIRST), said("CC BY 4.0", SECOND), Cause.HARVEST, SECOND))
        .isEmpty();
  }

  @Test
  void keepsNothingOfALicenceThatGoesOnInOtherWords() {
    assertThat(
            EarlierGrants.of(
                said("CC BY 4.0", FIRST),
                said("https://creativecommons.org/licenses/by/4.0/", SECOND),
                Cause.HARVEST,
                SECOND))
        .isEmpty();
  }

  @Test
  void keepsTheListWhenTheLicenceIsGivenAgain() {
    RightsDecision reserved =
        with(
            said("All rights reserved", SECOND),
            EarlierGrants.of(
                said("CC BY 4.0", FIRST),
                said("All rights reserved", SECOND),
                Cause.HARVEST,
                SECOND));

    assertThat(EarlierGrants.of(reserved, said("CC BY 4.0", THIRD), Cause.HARVEST, THIRD))
        .isEqualTo(reserved.earlier())
        .hasSize(1);
  }

  @Test
  void putsTheLatestFirst() {
    RightsDecision second =
        with(
            said("CC BY-SA 4.0", SECOND),
            EarlierGrants.of(
                said("CC BY 4.0", FIRST), said("CC BY-SA 4.0", SECOND), Cause.HARVEST, SECOND));

    assertThat(EarlierGrants.of(second, said("All rights reserved", THIRD), Cause.HARVEST, THIRD))
        .extracting(EarlierGrant::expression)
        .containsExactly("CC-BY-SA-4.0", "CC-BY-4.0");
  }

  @Test
  void mergesPeriodsOfALicenceThatTouch() {
    EarlierGrant before = grant(FIRST, SECOND);
    RightsDecision again = with(said("CC BY 4.0", SECOND), List.of(before));

    assertThat(EarlierGrants.withLast(again, THIRD))
        .singleElement()
        .satisfies(
            merged -> {
              assertThat(merged.from()).isEqualTo(FIRST);
              assertThat(merged.until()).isEqualTo(THIRD);
            });
  }

  @Test
  void keepsPeriodsApartBetweenWhichNothingWasGiven() {
    EarlierGrant before = grant(FIRST, SECOND);
    RightsDecision again = with(said("CC BY 4.0", SECOND.plusSeconds(1)), List.of(before));

    assertThat(EarlierGrants.withLast(again, THIRD)).hasSize(2);
  }

  @Test
  void keepsTheNewestOfMany() {
    RightsDecision decision = said("CC BY 4.0", FIRST);
    for (int day = 1; day <= 60; day++) {
      Instant now = FIRST.plusSeconds(86_400L * day);
      String next = day % 2 == 0 ? "CC BY 4.0" : "CC BY-SA 4.0";
      decision =
          with(said(next, now), EarlierGrants.of(decision, said(next, now), Cause.HARVEST, now));
    }

    assertThat(decision.earlier()).hasSize(20);
    assertThat(decision.earlier().get(0).until()).isEqualTo(FIRST.plusSeconds(86_400L * 60));
  }

  private static EarlierGrant grant(Instant from, Instant until) {
    RightsDecision given = said("CC BY 4.0", from);
    return new EarlierGrant(
        given.expression(), given.label(), given.licenceUri(), given.permits(), from, until);
  }

  private static RightsDecision said(String statement, Instant since) {
    return new DecisionDraft(
            Recognition.of(List.of(new LicenceStatement(statement, "dc:rights", null))))
        .since(since)
        .decision();
  }

  private static RightsDecision with(RightsDecision decision, List<EarlierGrant> earlier) {
    return new DecisionDraft(decision).earlier(earlier).decision();
  }
}
