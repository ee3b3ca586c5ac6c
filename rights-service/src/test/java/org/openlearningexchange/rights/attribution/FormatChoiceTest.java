package org.openlearningexchange.rights.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openlearningexchange.kit.problem.CommonProblem;
import org.openlearningexchange.kit.problem.Problem;
import org.openlearningexchange.rights.credit.CreditFormat;

class FormatChoiceTest {
  @ParameterizedTest
  @CsvSource({
    "*/*, TEXT",
    "text/*, TEXT",
    "text/html, HTML",
    "text/markdown, MARKDOWN",
    "application/ld+json, JSON_LD"
  })
  void givesWhatIsAccepted(String accepted, CreditFormat format) {
    assertThat(FormatChoice.of(null, List.of("image/png", accepted))).isEqualTo(format);
  }

  @Test
  void givesTheNamedFormatWhateverIsAccepted() {
    assertThat(FormatChoice.of("html", List.of("application/json"))).isEqualTo(CreditFormat.HTML);
  }

  @Test
  void refusesWhatItCannotGive() {
    assertThatThrownBy(() -> FormatChoice.of("pdf", List.of("*/*")))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.type()).isEqualTo(CommonProblem.INVALID_REQUEST));
    assertThatThrownBy(() -> FormatChoice.of(null, List.of("image/png")))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.type()).isEqualTo(CommonProblem.NOT_ACCEPTABLE));
  }
}
