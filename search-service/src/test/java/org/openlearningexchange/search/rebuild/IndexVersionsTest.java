package org.openlearningexchange.search.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class IndexVersionsTest {
  private static final String DEFINITION = "aaaaaaaaaaaa";

  @Test
  void tellsApartWhatIsNewerAndWhatWasReplaced() {
    IndexVersion replaced = RolloverStepTest.version(DEFINITION, 1, false);
    IndexVersion serving = RolloverStepTest.version(DEFINITION, 2, true);
    IndexVersion building = RolloverStepTest.version(DEFINITION, 3, false);
    IndexVersions versions = new IndexVersions(List.of(building, serving, replaced));

    assertThat(versions.serving()).contains(serving);
    assertThat(versions.building()).contains(building);
    assertThat(versions.replaced()).containsExactly(replaced);
    assertThat(versions.nextNumber()).isEqualTo(4);
  }

  @Test
  void replacesNothingWhileNoneServes() {
    IndexVersions versions =
        new IndexVersions(List.of(RolloverStepTest.version(DEFINITION, 1, false)));

    assertThat(versions.replaced()).isEmpty();
  }

  @Test
  void fillsAnIndexOfTheSameNameAnewWhenItIsAnother() {
    IndexVersion lost = RolloverStepTest.version(DEFINITION, 1, true);
    IndexVersion again =
        new IndexVersion(
            lost.name(), lost.definition(), 1, "another", lost.createdAt(), true, lost.catchUp());

    assertThat(again.group()).isNotEqualTo(lost.group());
  }
}
