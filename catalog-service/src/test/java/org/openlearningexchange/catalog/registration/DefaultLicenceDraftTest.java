package org.openlearningexchange.catalog.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openlearningexchange.contracts.message.RepositoryRegistration.DefaultLicence;
import org.openlearningexchange.kit.problem.Problem;

class DefaultLicenceDraftTest {
  private static final String POLICY = "https://university.example/policy";

  @Test
  void keepsLicencePeriodAndPolicy() {
    assertThat(
            draft("CC-BY-4.0", "2024-01-01", "2025-12-31", POLICY)
                .check(ParticularsDraft.problem()))
        .contains(
            new DefaultLicence(
                "CC-BY-4.0",
                LocalDate.of(2024, 1, 1),
                LocalDate.of(2025, 12, 31),
                URI.create(POLICY)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CC-BY-4.0",
        "CC-BY-NC-SA-3.0-DE",
        "CC-BY-ND-2.5",
        "CC-BY-2.5-SCOTLAND",
        "CC0-1.0",
        "CC-PDM-1.0",
        "OGL-UK-3.0",
        "etalab-2.0",
        "GFDL-1.3-or-later"
      })
  void takesOneLicenceWithItsVersion(String licence) {
    assertThat(faults(licence, "2024-01-01", null, POLICY)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "CC-BY",
        "CC BY 4.0",
        "CC-BY-5.0",
        "CC-BY-4.0-DE",
        "CC-BY-ND-SA-4.0",
        "CC-BY-4.0 OR MIT",
        "LicenseRef-ARR",
        "https://creativecommons.org/licenses/by/4.0/"
      })
  void refusesWhatIsNotOneLicenceWithItsVersion(String licence) {
    assertThat(faults(licence, "2024-01-01", null, POLICY)).contains("defaultLicence.licence");
  }

  @ParameterizedTest
  @CsvSource({
    ",,https://a.example/p,defaultLicence.since",
    "yesterday,,https://a.example/p,defaultLicence.since",
    "2024-01-01,2024-13-01,https://a.example/p,defaultLicence.until",
    "2024-01-01,2023-12-31,https://a.example/p,defaultLicence.until",
    "2024-01-01,,,defaultLicence.policy",
    "2024-01-01,,ftp://a.example/p,defaultLicence.policy"
  })
  void namesTheFieldAtFault(
      @Nullable String since, @Nullable String until, @Nullable String policy, String field) {
    assertThat(faults("CC-BY-4.0", since, until, policy)).contains("field=" + field);
  }

  private static String faults(
      @Nullable String licence,
      @Nullable String since,
      @Nullable String until,
      @Nullable String policy) {
    Problem problem = ParticularsDraft.problem();
    draft(licence, since, until, policy).check(problem);
    return problem.hasFieldErrors() ? problem.response().getEntity().toString() : "";
  }

  private static DefaultLicenceDraft draft(
      @Nullable String licence,
      @Nullable String since,
      @Nullable String until,
      @Nullable String policy) {
    return new DefaultLicenceDraft(licence, since, until, policy);
  }
}
