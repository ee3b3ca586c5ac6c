package org.openlearningexchange.rights.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openlearningexchange.contracts.message.RightsDecision.Use;
import org.openlearningexchange.rights.licence.NearIds;
import org.openlearningexchange.rights.registry.LicenceFacts;
import org.openlearningexchange.rights.registry.Standing;

class LicenceQueryTest {
  @ParameterizedTest
  @CsvSource({
    "namensnennung DEUTSCHLAND 3.0, CC-BY-3.0-DE",
    "RECONOCIMIENTO generica 2.0, CC-BY-2.0",
    "attribution 4.0 international, CC-BY-4.0",
    "署名 4.0, CC-BY-4.0",
    "by-sa/2.5/, CC-BY-SA-2.5",
    "urheberrechtsschutz bildungszwecken, LicenseRef-RS-InC-EDU-1.0",
    "art libre, LAL-1.3"
  })
  void findsWordsInAnyTitleIdOrAddress(String words, String id) {
    assertThat(ids(new LicenceQuery(LicenceQuery.words(words), null, null, Set.of()))).contains(id);
  }

  @Test
  void wantsEveryWord() {
    assertThat(ids(new LicenceQuery(LicenceQuery.words("attribution zebra"), null, null, Set.of())))
        .isEmpty();
  }

  @Test
  void narrowsByFamilyStatusAndUses() {
    assertThat(ids(new LicenceQuery(List.of(), "cc-by-nd", Standing.Status.CURRENT, Set.of())))
        .containsExactly("CC-BY-ND", "CC-BY-ND-3.0-IGO", "CC-BY-ND-4.0");
    assertThat(ids(new LicenceQuery(List.of(), "CC-BY-NC-ND", null, Set.of(Use.ADAPT)))).isEmpty();
    assertThat(ids(new LicenceQuery(List.of(), "RightsStatements", null, Set.of()))).hasSize(12);
  }

  @Test
  void goesThroughAllPagesWithoutMissingOrRepeatingOne() {
    List<LicenceFacts> all = LicenceFacts.all();

    LicencePage first = LicencePage.of(all, null, 500);
    LicencePage second = LicencePage.of(all, first.next(), 500);

    assertThat(first.total()).isEqualTo(all.size());
    assertThat(first.items().size() + second.items().size()).isEqualTo(all.size());
    assertThat(second.items().get(0).id()).isGreaterThan("CC");
    assertThat(first.items()).doesNotContainAnyElementsOf(second.items());
    assertThat(second.next()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "https://creativecommons.org/licenses/by/4.0/, CC-BY-4.0",
    "http://creativecommons.org/licenses/by/4.0/, CC-BY-4.0",
    "http://www.creativecommons.org/licences/by-sa/3.0/de/deed.en, CC-BY-SA-3.0-DE",
    "https://spdx.org/licenses/GPL-3.0-only.html, GPL-3.0-only",
    "http://spdx.org/licenses/MIT, MIT",
    "http://rightsstatements.org/vocab/InC/1.0/, LicenseRef-RS-InC-1.0",
    "https://creativecommons.org/licenses/MIT/, LicenseRef-CC-MIT-wrapper"
  })
  void findsALicenceByAnyOfItsAddresses(String address, String id) {
    assertThat(LicenceAddresses.find(address).map(LicenceFacts::id)).contains(id);
  }

  @Test
  void findsNothingByAnAddressThatOnlyLooksLikeOne() {
    assertThat(LicenceAddresses.find("https://creativecommons.org.evil.example/licenses/by/4.0/"))
        .isEmpty();
    assertThat(LicenceAddresses.find("https://creativecommons.org/licenses/by/5.0/")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "CC-BY-5.0, CC-BY-4.0",
    "CCBY4.0, CC-BY-4.0",
    "CC-BY-SA-3.0-DEU, CC-BY-SA-3.0-DE",
    "GFDL-1.3, GFDL-1.3-only",
    "RS-InC, LicenseRef-RS-InC-1.0"
  })
  void namesNearIds(String asked, String meant) {
    assertThat(NearIds.of(asked)).contains(meant).hasSizeLessThanOrEqualTo(5);
  }

  @Test
  void namesNothingNearWhereNothingIs() {
    assertThat(NearIds.of("zzz")).isEmpty();
    assertThat(NearIds.of("")).isEmpty();
  }

  private static List<String> ids(LicenceQuery query) {
    return LicenceFacts.all().stream().filter(query::matches).map(LicenceFacts::id).toList();
  }
}
