package org.openlearningexchange.rights.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.rights.recognition.Openings.Opening;
import org.openlearningexchange.rights.recognition.Openings.Reach;

class OpeningsTest {

  @Test
  void spellsOutSmallChoicesInTheOrderOfThePreference() {
    assertThat(Openings.of("(?:some|no) rights?"))
        .containsExactly(
            whole("some rights"), whole("some right"), whole("no rights"), whole("no right"));
    assertThat(Openings.of("licen[cs]e")).containsExactly(whole("licence"), whole("license"));
  }

  @Test
  void stopsWhereAnythingMayFollow() {
    assertThat(Openings.of("metadat[\\p{L}]*"))
        .containsExactly(beginning("metadat"), whole("metadat"));
    assertThat(Openings.of("use[\\p{L} ]{0,9} is")).contains(beginning("use"));
    assertThat(Openings.of("20\\d\\d")).containsExactly(beginning("20"));
  }

  @Test
  void leavesConditionsToTheExpression() {
    assertThat(Openings.of("^pd$")).containsExactly(new Opening("pd", Reach.CONDITIONAL));
    assertThat(Openings.of("\\(c\\)(?! by)"))
        .containsExactly(new Opening("(c)", Reach.CONDITIONAL));
  }

  @Test
  void takesAlternativesApartAtTheTopOnly() {
    assertThat(Openings.alternatives("a(?:b|c)|[|]d|e\\|f"))
        .isEqualTo(List.of("a(?:b|c)", "[|]d", "e\\|f"));
  }

  @Test
  void stopsAtTooManyAlternatives() {
    assertThat(Openings.of("x" + "(?:a|b|c|d)?".repeat(20))).hasSizeLessThan(1_000);
  }

  private static Opening whole(String text) {
    return new Opening(text, Reach.WHOLE);
  }

  private static Opening beginning(String text) {
    return new Opening(text, Reach.BEGINNING);
  }
}
