package org.openlearningexchange.rights.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openlearningexchange.contracts.message.LicenceStatement;
import org.openlearningexchange.contracts.message.RightsDecision.Embargo;
import org.openlearningexchange.contracts.message.RightsDecision.Status;

class EmbargoReaderTest {
  private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
  private static final Instant NEW_YEAR = Instant.parse("2027-01-01T00:00:00Z");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CC BY 4.0 from 2027-01-01",
        "From 2027-01-01: CC BY 4.0",
        "https://creativecommons.org/licenses/by/4.0/ as of 2027-01-01",
        "CC BY 4.0 ab 1.1.2027",
        "CC BY 4.0 ab dem 01.01.2027",
        "CC BY 4.0 à partir du 2027-01-01",
        "CC BY 4.0 a partir del 2027-01-01",
        "CC BY 4.0 for everyone from 2027-01-01",
        "CC BY 4.0 for works from 2027-01-01",
        "Embargo until 2027-01-01, then CC BY 4.0",
        "Sperrfrist bis 01.01.2027, danach CC BY 4.0"
      })
  void givesNothingYetUnderALicenceThatIsToCome(String text) {
    RecognisedRights rights = Recognition.of(List.of(statement("dc:rights", text)), NOW);

    assertThat(rights.status()).isEqualTo(Status.UNKNOWN);
    assertThat(rights.permits()).isEmpty();
    assertThat(rights.embargo()).isEqualTo(new Embargo(NEW_YEAR, "CC-BY-4.0"));
    assertThat(rights.evidence()).hasSize(1);
  }

  @Test
  void findsADayInEveryTextThatIsReadForLicences() {
    String words = "Read this before you use the book. ".repeat(150);
    String text = words + "CC BY 4.0 from 2027-01-01";

    RecognisedRights rights = Recognition.of(List.of(statement("dc:rights", text)), NOW);

    assertThat(text).hasSizeBetween(4_000, StatementReader.LONGEST);
    assertThat(rights.permits()).isEmpty();
    assertThat(rights.embargo()).isEqualTo(new Embargo(NEW_YEAR, "CC-BY-4.0"));
  }

  @Test
  void keepsWhatHoldsUntilThen() {
    RecognisedRights rights =
        Recognition.of(
            List.of(
                statement("dc:rights", "CC BY-NC-ND 4.0"),
                statement("dc:rights", "CC BY 4.0 from 2027-01-01")),
            NOW);

    assertThat(rights.expression()).isEqualTo("CC-BY-NC-ND-4.0");
    assertThat(rights.embargo()).isEqualTo(new Embargo(NEW_YEAR, "CC-BY-4.0"));
  }

  @Test
  void readsADayThatHasPassedAsIfItWereNotThere() {
    RecognisedRights rights =
        Recognition.of(List.of(statement("dc:rights", "CC BY 4.0 from 2020-01-01")), NOW);

    assertThat(rights.expression()).isEqualTo("CC-BY-4.0");
    assertThat(rights.embargo()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dc:date|info:eu-repo/date/embargoEnd/2027-01-01",
        "dc:rights|Embargo until 2027-01-01",
        "dc:rights|Embargoed until 2027-01-01",
        "dc:rights|Sous embargo jusqu’au 01.01.2027",
        "dc:rights|Sperrfrist bis 1.1.2027"
      })
  void tellsWhenAnEmbargoEnds(String field, String text) {
    assertThat(Recognition.of(List.of(statement(field, text)), NOW).embargo())
        .isEqualTo(new Embargo(NEW_YEAR, null));
    assertThat(Recognition.of(List.of(statement(field, text)), NEW_YEAR).embargo()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "info:eu-repo/semantics/embargoedAccess, datacite:date[Available]",
    "http://purl.org/coar/access_right/c_f1cf, dcterms:available",
    "embargoed access, dcterms:available"
  })
  void takesTheDayOfAvailabilityForTheEndOfAnEmbargoOnly(String access, String field) {
    assertThat(
            Recognition.of(
                    List.of(statement("dc:rights", access), statement(field, "2027-01-01")), NOW)
                .embargo())
        .isEqualTo(new Embargo(NEW_YEAR, null));
    assertThat(Recognition.of(List.of(statement(field, "2027-01-01")), NOW).embargo()).isNull();
    assertThat(Recognition.of(List.of(statement("dc:rights", access)), NOW).embargo()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"2027-01-01, NONE, CC-BY-4.0", "2020-01-01, CC-BY-4.0, "})
  void readsTheDayFromWhichALicenceOfOpenAireHolds(String day, String now, String then) {
    RecognisedRights rights =
        Recognition.of(
            List.of(
                statement("oaire:licenseCondition", "Creative Commons Attribution 4.0"),
                statement(
                    "oaire:licenseCondition@uri", "https://creativecommons.org/licenses/by/4.0/"),
                statement("oaire:licenseCondition@startDate", day)),
            NOW);

    assertThat(rights.expression()).isEqualTo(now);
    assertThat(rights.embargo() == null ? null : rights.embargo().expression()).isEqualTo(then);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "© Ana Ruiz 2027-01-01",
        "CC BY 4.0, photographs from 1890 to 1920",
        "CC BY 4.0 for works from 1920-01-01",
        "Accessed from 2027-13-45",
        "12345678901234567890",
        "https://example.org/2027-01-01/terms"
      })
  void takesNoOtherDayForAnAnnouncement(String text) {
    assertThat(Recognition.of(List.of(statement("dc:rights", text)), NOW).embargo()).isNull();
  }

  @Test
  void neverReadsADayAsALicence() {
    RecognisedRights rights =
        Recognition.of(
            List.of(
                statement("dc:rights", "CC BY 4.0"),
                statement("datacite:date[Available]", "2027-01-01"),
                statement("dc:date", "info:eu-repo/date/embargoEnd/2020-01-01")),
            NOW);

    assertThat(rights).isEqualTo(Recognition.of(List.of(statement("dc:rights", "CC BY 4.0")), NOW));
  }

  private static LicenceStatement statement(String field, String text) {
    return new LicenceStatement(text, field, null);
  }
}
