package org.openlearningexchange.rights.reuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openlearningexchange.contracts.message.RightsDecision.Use.ADAPT;
import static org.openlearningexchange.contracts.message.RightsDecision.Use.COMMERCIAL;
import static org.openlearningexchange.contracts.message.RightsDecision.Use.SHARE;

import java.net.URI;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openlearningexchange.contracts.message.RightsDecision;
import org.openlearningexchange.contracts.message.RightsDecision.EarlierGrant;
import org.openlearningexchange.contracts.message.RightsDecision.Embargo;
import org.openlearningexchange.contracts.message.RightsDecision.Part;
import org.openlearningexchange.contracts.message.RightsDecision.Status;
import org.openlearningexchange.contracts.message.RightsDecision.Use;
import org.openlearningexchange.rights.licence.Licence;
import org.openlearningexchange.rights.licence.Licences;

class ReuseTest {
  private static final Instant CHANGED = Instant.parse("2025-03-01T10:00:00Z");
  private static final Set<Use> ALL = EnumSet.allOf(Use.class);

  @ParameterizedTest
  @CsvSource({
    "CC-BY-4.0, adapt, ALLOWED_IF",
    "CC0-1.0, adapt, ALLOWED",
    "CC-BY-ND-4.0, adapt, NOT_ALLOWED",
    "CC-BY-ND-4.0, translate, NOT_ALLOWED",
    "CC-BY-ND-4.0, adapt-private, ALLOWED",
    "CC-BY-ND-3.0, adapt-private, NOT_ALLOWED",
    "CC-BY-ND-4.0, commercial, ALLOWED_IF",
    "CC-BY-NC-4.0, commercial, NOT_ALLOWED",
    "CC-BY-NC-ND-4.0, format-shift, ALLOWED_IF",
    "CC-BY, cure, UNKNOWN",
    "CC-BY-4.0, cure, ALLOWED_IF",
    "CC-BY-3.0, cure, NOT_ALLOWED",
    "LicenseRef-RS-InC-EDU-1.0, use-class, ALLOWED_IF",
    "LicenseRef-ARR, adapt, NOT_ALLOWED",
    "LicenseRef-ARR, quote, ALLOWED_IF",
    "CC-DevNations-2.0, adapt, NOT_ALLOWED",
    "NONE, adapt, UNKNOWN",
    "CC-BY-SA-4.0 AND LicenseRef-ARR, collect, UNKNOWN",
    "CC-BY-NC-4.0 OR CC-BY-4.0, commercial, ALLOWED_IF",
  })
  void answersForALicence(String licence, String use, Reuse.Answer answer) {
    Reuse reuse = Reuse.of(Offer.parse(licence).orElseThrow(), Purpose.find(use).orElseThrow());

    assertThat(reuse.answer()).isEqualTo(answer);
  }

  @ParameterizedTest
  @EnumSource(Purpose.class)
  void allowsNothingUnderAnyLicenceThatTheRegistryDoesNotPermit(Purpose use) {
    for (Licence licence : Licences.all()) {
      boolean allowed = Terms.of(licence).on(use).answer() == Answer.YES;

      if (licence.isGrant() && allowed && use.isAdaptation()) {
        assertThat(licence.permits()).as(licence.expression()).contains(ADAPT);
      }
      if (licence.isGrant() && allowed && use == Purpose.COMMERCIAL) {
        assertThat(licence.permits()).as(licence.expression()).contains(COMMERCIAL);
      }
      if (licence.isGrant() && allowed && use == Purpose.SHARE) {
        assertThat(licence.permits()).as(licence.expression()).contains(SHARE);
      }
    }
  }

  @Test
  void namesTheClauseThatForbids() {
    Reuse reuse = Reuse.of(Offer.parse("CC-BY-ND-4.0").orElseThrow(), Purpose.ADAPT);

    assertThat(reuse.clause()).isEqualTo("CC BY-ND 4.0 s.2(a)(1)(B)");
    assertThat(reuse.rule()).isEqualTo("no-derivatives");
  }

  @Test
  void neverSaysABareAllowedWhereTheSourceIsUnclear() {
    RightsDecision decision = decision("CC0-1.0", Status.INFERRED, 0.7, ALL);

    Reuse reuse = Reuse.of(decision, false, Purpose.ADAPT, null);

    assertThat(reuse.answer()).isEqualTo(Reuse.Answer.ALLOWED_IF);
    assertThat(reuse.conditions()).containsExactly(Verdict.CHECK_SOURCE);
  }

  @Test
  void allowsNoMoreThanTheDecision() {
    RightsDecision decision = decision("CC-BY-4.0", Status.DECLARED, 0.9, EnumSet.of(SHARE));

    assertThat(Reuse.of(decision, false, Purpose.SHARE, null).answer())
        .isEqualTo(Reuse.Answer.ALLOWED_IF);
    assertThat(Reuse.of(decision, false, Purpose.TRANSLATE, null).answer())
        .isEqualTo(Reuse.Answer.UNKNOWN);
    assertThat(Reuse.of(decision, false, Purpose.COMMERCIAL, null).rule())
        .isEqualTo("source-limits");
  }

  @Test
  void takesWhatIsPermittedForTheWholeForNoLimitToEachLicence() {
    RightsDecision choice =
        decision("CC-BY-ND-4.0 OR CC-BY-NC-4.0", Status.DECLARED, 0.9, EnumSet.of(SHARE));
    RightsDecision parts = decision("CC-BY-4.0 AND LicenseRef-ARR", Status.DECLARED, 0.9, Set.of());

    assertThat(Reuse.of(choice, false, Purpose.ADAPT, null).answer())
        .isEqualTo(Reuse.Answer.ALLOWED_IF);
    assertThat(Reuse.of(parts, false, Purpose.ADAPT, null).reason())
        .contains("Look at: LicenseRef-ARR");
  }

  @Test
  void pointsToTheWorstPart() {
    Reuse reuse =
        Reuse.of(
            Offer.parse("CC-BY-4.0 AND LicenseRef-OpenAccess AND LicenseRef-ARR").orElseThrow(),
            Purpose.ADAPT);

    assertThat(reuse.reason()).contains("Look at: LicenseRef-ARR");
  }

  @ParameterizedTest
  @ValueSource(strings = {"CC-BY-NC-4.0", "CC-BY-NC-ND-4.0", "CC-BY-NC-SA-3.0", "CC-BY-NC"})
  void keepsPrivateChangesUnderNonCommercialLicencesNonCommercial(String licence) {
    Reuse reuse = Reuse.of(Offer.parse(licence).orElseThrow(), Purpose.ADAPT_PRIVATE);

    assertThat(reuse.conditions()).containsExactly(Verdict.NON_COMMERCIAL);
  }

  @ParameterizedTest
  @CsvSource({"2025", "2024", "2025-03"})
  void needsNoEvidenceForWhatIsOfferedNow(String obtained) {
    RightsDecision decision = decision("CC-BY-4.0", Status.DECLARED, 0.9, ALL);

    Holding holding = Holding.of(decision, false, Span.parse(obtained).orElseThrow());

    assertThat(holding.offer().expression()).isEqualTo("CC-BY-4.0");
    assertThat(holding.conditions()).isEmpty();
    assertThat(holding.notes()).extracting(Reason::rule).doesNotContain("obtained-unclear");
  }

  @Test
  void saysDisputedAlsoWhereTheDecisionPermitsNothingForNow() {
    RightsDecision decision = decision("CC-BY-4.0", Status.DECLARED, 0.98, Set.of());

    assertThat(Purpose.values())
        .filteredOn(use -> use != Purpose.QUOTE)
        .extracting(use -> Reuse.of(decision, true, use, null).rule())
        .containsOnly("disputed");
  }

  @Test
  void leavesADisputedResourceOpen() {
    RightsDecision decision = decision("CC-BY-4.0", Status.DECLARED, 0.98, ALL);

    Reuse reuse = Reuse.of(decision, true, Purpose.SHARE, null);

    assertThat(reuse.answer()).isEqualTo(Reuse.Answer.UNKNOWN);
    assertThat(reuse.rule()).isEqualTo("disputed");
  }

  @Test
  void leavesConflictingStatementsOpen() {
    RightsDecision decision = decision("CC-BY", Status.CONFLICTING, 0.3, Set.of());

    assertThat(Reuse.of(decision, false, Purpose.SHARE, null).answer())
        .isEqualTo(Reuse.Answer.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-06-01, ALLOWED_IF, licence-grants",
    "2024, ALLOWED_IF, licence-grants",
    "2025-02, ALLOWED_IF, licence-grants",
    "2025-03-01, NOT_ALLOWED, all-rights-reserved",
    "2025, UNKNOWN, licence-unknown",
    "2026, NOT_ALLOWED, all-rights-reserved",
    "2019, NOT_ALLOWED, all-rights-reserved",
  })
  void answersForACopyByTheTimeThatItWasObtained(
      String obtained, Reuse.Answer answer, String rule) {
    Reuse reuse = Reuse.of(changed(), false, Purpose.ADAPT, Span.parse(obtained).orElseThrow());

    assertThat(reuse.answer()).isEqualTo(answer);
    assertThat(reuse.rule()).isEqualTo(rule);
  }

  @Test
  void asksToKeepEvidenceOfAnEarlierGrant() {
    Span obtained = Span.parse("2024-06-01").orElseThrow();

    Holding holding = Holding.of(changed(), false, obtained);

    assertThat(holding.on(Purpose.SHARE).conditions()).contains(Verdict.KEEP_EVIDENCE);
    assertThat(holding.notes()).extracting(Reason::rule).containsExactly("earlier-grant");
  }

  @Test
  void pointsToPartsThatTheSourceTakesOut() {
    RightsDecision plain = decision("CC-BY-4.0", Status.DECLARED, 0.9, ALL);
    RightsDecision decision =
        with(plain, List.of(new Part("Fotos", "LicenseRef-ARR")), List.of(), null);

    assertThat(Reuse.of(decision, false, Purpose.SHARE, null).conditions())
        .contains(Licence.SEE_EXCEPTIONS);
  }

  @Test
  void tellsOfALicenceToCome() {
    RightsDecision plain = decision("LicenseRef-ARR", Status.DECLARED, 0.9, Set.of());
    Embargo embargo = new Embargo(Instant.parse("2027-01-01T00:00:00Z"), "CC-BY-4.0");

    Holding holding = Holding.of(with(plain, List.of(), List.of(), embargo), false, null);

    assertThat(holding.on(Purpose.SHARE).answer()).isEqualTo(Answer.NO);
    assertThat(holding.notes())
        .extracting(Reason::text)
        .anyMatch(text -> text.contains("2027-01-01"));
  }

  @Test
  void saysThatAPolicySpeaksWhereTheSourceIsSilent() {
    RightsDecision decision = decision("CC-BY-4.0", Status.REPOSITORY_DEFAULT, 0.5, ALL);

    Holding holding = Holding.of(decision, false, null);

    assertThat(holding.on(Purpose.SHARE).conditions()).contains(Verdict.CHECK_SOURCE);
    assertThat(holding.notes()).extracting(Reason::rule).contains("repository-default");
  }

  private static RightsDecision changed() {
    EarlierGrant grant =
        new EarlierGrant(
            "CC-BY-4.0",
            "CC BY 4.0",
            URI.create("https://creativecommons.org/licenses/by/4.0/"),
            ALL,
            Instant.parse("2021-05-01T00:00:00Z"),
            CHANGED);
    return with(
        decision("LicenseRef-ARR", Status.DECLARED, 0.9, Set.of()),
        List.of(),
        List.of(grant),
        null);
  }

  private static RightsDecision decision(
      String expression, Status status, double confidence, Set<Use> permits) {
    return new RightsDecision(
        expression,
        expression,
        null,
        status,
        confidence,
        permits,
        List.of(),
        List.of(),
        1,
        CHANGED);
  }

  private static RightsDecision with(
      RightsDecision decision,
      List<Part> parts,
      List<EarlierGrant> earlier,
      @org.jspecify.annotations.Nullable Embargo embargo) {
    return new RightsDecision(
        decision.expression(),
        decision.label(),
        null,
        decision.status(),
        decision.confidence(),
        decision.permits(),
        List.of(),
        List.of(),
        1,
        decision.decidedAt(),
        List.of(),
        parts,
        earlier,
        null,
        embargo,
        List.of());
  }
}
