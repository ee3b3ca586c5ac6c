package org.openlearningexchange.rights.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openlearningexchange.contracts.message.RightsDecision.Use;
import org.openlearningexchange.rights.licence.CcElement;
import org.openlearningexchange.rights.licence.CcFamily;
import org.openlearningexchange.rights.licence.CreativeCommons;
import org.openlearningexchange.rights.licence.Licence;
import org.openlearningexchange.rights.licence.Licences;

class LicenceFactsTest {
  @Test
  void coversEveryLicenceOfTheRegistryOnce() {
    assertThat(LicenceFacts.all())
        .extracting(LicenceFacts::id)
        .doesNotHaveDuplicates()
        .hasSameSizeAs(Licences.all())
        .containsAll(Licences.all().stream().map(Licence::expression).toList());
    assertThat(Licences.all()).extracting(Licence::expression).containsAll(OtherFacts.ids());
  }

  @ParameterizedTest
  @EnumSource(CcFamily.class)
  void noFamilyWithNoDerivativesAllowsAdapting(CcFamily family) {
    List<LicenceFacts> members = membersOf(family);

    assertThat(members).isNotEmpty();
    for (LicenceFacts facts : members) {
      boolean free = !family.elements().isEmpty() && !family.elements().contains(CcElement.ND);
      assertThat(facts.licence().permits().contains(Use.ADAPT)).as(facts.id()).isEqualTo(free);
      assertThat(facts.fiveR().contains(FiveR.REVISE)).as(facts.id()).isEqualTo(free);
      if (family.elements().contains(CcElement.ND)) {
        assertThat(facts.terms().permits()).doesNotContain(CcTerm.DERIVATIVE_WORKS);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(CcFamily.class)
  void termsFollowFromTheElementsOfAFamily(CcFamily family) {
    for (LicenceFacts facts : membersOf(family)) {
      if (!family.elements().isEmpty()) {
        assertThat(facts.terms().prohibits().contains(CcTerm.COMMERCIAL_USE))
            .as(facts.id())
            .isEqualTo(family.elements().contains(CcElement.NC));
        assertThat(facts.terms().requires().contains(CcTerm.SHARE_ALIKE))
            .as(facts.id())
            .isEqualTo(family.elements().contains(CcElement.SA));
        assertThat(facts.terms().requires().contains(CcTerm.ATTRIBUTION))
            .as(facts.id())
            .isEqualTo(family.elements().contains(CcElement.BY));
      }
      assertThat(facts.terms().requires()).as(facts.id()).contains(CcTerm.NOTICE);
    }
  }

  @Test
  void usesNeverGoBeyondTheTermsTheyAreTakenFrom() {
    for (LicenceFacts facts : LicenceFacts.all()) {
      Set<Use> uses = facts.licence().permits();
      CcRel terms = facts.terms();
      if (uses.contains(Use.SHARE)) {
        assertThat(terms.permits()).as(facts.id()).contains(CcTerm.REPRODUCTION);
        assertThat(terms.permits())
            .as(facts.id())
            .containsAnyOf(CcTerm.DISTRIBUTION, CcTerm.SHARING);
      }
      if (uses.contains(Use.ADAPT)) {
        assertThat(terms.permits()).as(facts.id()).contains(CcTerm.DERIVATIVE_WORKS);
      }
      if (uses.contains(Use.COMMERCIAL)) {
        assertThat(terms.allowsCommercialUse()).as(facts.id()).isTrue();
      }
    }
  }

  @Test
  void grantsNothingWhereOnlyAStatementStands() {
    for (LicenceFacts facts : LicenceFacts.all()) {
      if (!facts.licence().isGrant()) {
        assertThat(facts.licence().permits()).as(facts.id()).isEmpty();
        assertThat(facts.fiveR()).as(facts.id()).isEmpty();
        assertThat(facts.openDefinition()).as(facts.id()).isFalse();
      }
    }
  }

  @Test
  void neitherNonCommercialNorNoDerivativesConformsToTheOpenDefinition() {
    assertThat(LicenceFacts.all().stream().filter(LicenceFacts::openDefinition))
        .allMatch(LicenceFacts::isOpenForEveryPurpose);
    assertThat(find("CC-BY-SA-3.0-DE").openDefinition()).isTrue();
    assertThat(find("CC-PDM-1.0").openDefinition()).isTrue();
    assertThat(find("CC-BY-NC-4.0").openDefinition()).isFalse();
  }

  @Test
  void tellsOpenForEveryPurposeFromOpenWithoutCommerce() {
    assertThat(find("CC-BY-4.0").isOpenForEveryPurpose()).isTrue();
    assertThat(find("CC-BY-NC-SA-4.0").isOpenForEveryPurpose()).isFalse();
    assertThat(find("CC-BY-NC-SA-4.0").isOpenForNonCommercialPurposes()).isTrue();
    assertThat(find("CC-BY-ND-4.0").isOpenForNonCommercialPurposes()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "CC-BY-4.0, current, ",
    "CC-BY, current, ",
    "CC-BY-NC-3.0-DE, superseded, CC-BY-NC-4.0",
    "CC-BY-3.0-IGO, current, ",
    "CC-Sampling-1.0, retired, ",
    "CC-SA-2.0-JP, retired, ",
    "GFDL-1.2-only, superseded, GFDL-1.3-only",
    "LicenseRef-Europeana-rr-f, retired, "
  })
  void saysWhetherALicenceShouldStillBeChosen(String id, String status, String next) {
    Standing standing = find(id).standing();

    assertThat(standing.status().name()).isEqualToIgnoringCase(status);
    assertThat(standing.supersededBy()).isEqualTo(next);
  }

  @Test
  void namesTheDayOfRetirement() {
    assertThat(find("CC-DevNations-2.0").standing().retiredOn())
        .isEqualTo(LocalDate.of(2007, 6, 4));
    assertThat(find("CC-PDDC").standing().retiredOn()).isEqualTo(LocalDate.of(2010, 10, 5));
  }

  @Test
  void namesASuccessorThatIsInTheRegistry() {
    for (LicenceFacts facts : LicenceFacts.all()) {
      String next = facts.standing().supersededBy();
      if (next != null) {
        assertThat(Licences.find(next)).as(facts.id()).isPresent();
      }
    }
  }

  @Test
  void givesNoSpdxIdToAPortThatTheListLeavesOut() {
    assertThat(find("CC-BY-3.0-DE").spdx()).isEqualTo("CC-BY-3.0-DE");
    assertThat(find("CC-BY-3.0-FR").spdx()).isNull();
    assertThat(find("CC-BY").spdx()).isNull();
    assertThat(find("LicenseRef-ARR").spdx()).isNull();
  }

  @Test
  void keepsTheNameThatLinkedDataUses() {
    assertThat(find("CC-BY-4.0").rdfUri())
        .hasToString("http://creativecommons.org/licenses/by/4.0/");
    assertThat(find("CC-BY-4.0").licence().uri())
        .hasToString("https://creativecommons.org/licenses/by/4.0/");
  }

  @Test
  void retiredLicencesForSamplesAllowNoWholeWorkToBeAdapted() {
    LicenceFacts sampling = find("CC-Sampling-Plus-1.0");

    assertThat(sampling.terms().permits())
        .isEqualTo(EnumSet.of(CcTerm.REPRODUCTION, CcTerm.DERIVATIVE_WORKS, CcTerm.SHARING));
    assertThat(sampling.fiveR()).doesNotContain(FiveR.REVISE, FiveR.REMIX);
    assertThat(sampling.note()).contains("advertising");
  }

  private static List<LicenceFacts> membersOf(CcFamily family) {
    return LicenceFacts.all().stream()
        .filter(facts -> facts.licence().family().equals(family.code()))
        .filter(facts -> !facts.id().equals("LicenseRef-YouTube-CC-BY"))
        .toList();
  }

  private static LicenceFacts find(String id) {
    return LicenceFacts.of(Licences.find(id).orElseThrow());
  }

  @Test
  void knowsTheToolsOfCreativeCommonsAsToolsRatherThanLicences() {
    assertThat(LicenceFacts.of(CreativeCommons.CC0).kind()).isEqualTo(LicenceKind.WAIVER);
    assertThat(LicenceFacts.of(CreativeCommons.PUBLIC_DOMAIN_MARK).kind())
        .isEqualTo(LicenceKind.MARK);
  }
}
