package org.openlearningexchange.search.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openlearningexchange.contracts.learning.Credential;
import org.openlearningexchange.contracts.learning.Credits;
import org.openlearningexchange.contracts.learning.LearningResource;
import org.openlearningexchange.search.Fixtures;

/** Credentials, credits and hours are three things. */
class MeritsTest {

  @ParameterizedTest
  @CsvSource({
    "certificate, certificate",
    "Certificate of Attendance, certificate",
    "Zertifikat, certificate",
    "Teilnahmebescheinigung, certificate",
    "证书, certificate",
    "شهادة إتمام, certificate",
    "micro-credential, micro-credential",
    "Micro Credential, micro-credential",
    "microcredencial, micro-credential",
    "Open Badge, badge",
    "Diploma, other",
    "Bachelor's degree, other"
  })
  void knowsAKindByTheSourcesWord(String category, String kind) {
    assertThat(kinds(new Credential(Map.of(), category, null))).containsExactly(kind);
  }

  @Test
  void knowsAKindByItsNameWhereNoCategoryIsStated() {
    assertThat(
            kinds(new Credential(Map.of("und", "MOOC", "de", "Teilnahmezertifikat"), null, null)))
        .containsExactly("certificate");
    assertThat(kinds(new Credential(Map.of("en", "Certificate"), "badge", null)))
        .containsExactly("badge");
  }

  @Test
  void countsCreditsAsACredential() {
    LearningResource course =
        Fixtures.titled("en", "Course")
            .credits(List.of(new Credits(BigDecimal.valueOf(5), "ECTS")))
            .build();

    assertThat(CredentialKind.of(course)).containsExactly("credits");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ECTS", "ects credits", " ECTS-Punkte", "European Credit Transfer System"})
  void givesEctsOneName(String system) {
    assertThat(system(system)).isEqualTo("ECTS");
  }

  @Test
  void leavesOtherSystemsTheirName() {
    assertThat(system("Carnegie  unit")).isEqualTo("Carnegie unit");
    assertThat(system("Projects")).isEqualTo("Projects");
  }

  @ParameterizedTest
  @CsvSource({"PT90H, 5400", "PT2M25S, 3", "PT60S, 1", "PT1S, 1", "P10D, 14400"})
  void countsBegunMinutes(Duration time, int minutes) {
    assertThat(Minutes.of(time)).contains(minutes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT-5M", "P4000D", "PT2562047788015215H"})
  void countsNoTimeThatIsNone(Duration time) {
    assertThat(Minutes.of(time)).isEmpty();
  }

  @Test
  void countsNothingWhereNothingIsStated() {
    @Nullable Duration unknown = null;

    assertThat(Minutes.of(unknown)).isEmpty();
  }

  private static List<String> kinds(Credential credential) {
    return CredentialKind.of(
        Fixtures.titled("en", "Course").educationalCredentialAwarded(List.of(credential)).build());
  }

  private static Object system(String name) {
    LearningResource course =
        Fixtures.titled("en", "Course").credits(List.of(new Credits(BigDecimal.TEN, name))).build();
    return CreditSystem.of(course).get(0).get("system");
  }
}
