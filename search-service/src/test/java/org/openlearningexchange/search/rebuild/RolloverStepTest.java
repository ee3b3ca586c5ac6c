package org.openlearningexchange.search.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.search.rebuild.RolloverStep.Fill;
import org.openlearningexchange.search.rebuild.RolloverStep.Make;
import org.openlearningexchange.search.rebuild.RolloverStep.Rest;
import org.openlearningexchange.search.rebuild.RolloverStep.Serve;

class RolloverStepTest {
  private static final String OURS = "aaaaaaaaaaaa";
  private static final String OTHER = "bbbbbbbbbbbb";

  @Test
  void makesTheFirstIndexAndLetsItServeAtOnce() {
    assertThat(step(false)).isEqualTo(new Make(1, false));

    IndexVersion made = version(OURS, 1, false);
    assertThat(step(false, made)).isEqualTo(new Serve(made));
  }

  @Test
  void fillsTheServingIndexAndTheOneThatIsBuilt() {
    IndexVersion serving = version(OURS, 1, true);
    IndexVersion building = version(OURS, 2, false);

    assertThat(step(true, serving)).isEqualTo(new Fill(List.of(serving)));
    assertThat(step(true, building, serving)).isEqualTo(new Fill(List.of(serving, building)));
  }

  @Test
  void makesAnIndexBesideTheOldOneWhenTheDefinitionChanged() {
    IndexVersion serving = version(OTHER, 3, true);

    assertThat(step(false, serving)).isEqualTo(new Make(4, true));

    IndexVersion building = version(OURS, 4, false);
    assertThat(step(true, serving, building)).isEqualTo(new Fill(List.of(building)));
  }

  @Test
  void leavesAnIndexOfANewerDefinitionToItsOwnInstances() {
    IndexVersion serving = version(OURS, 1, true);

    assertThat(step(true, serving, version(OTHER, 2, false))).isEqualTo(new Fill(List.of(serving)));
  }

  @Test
  void restsWhenANewerDefinitionTookOver() {
    assertThat(step(true, version(OURS, 1, false), version(OTHER, 2, true))).isEqualTo(new Rest());
  }

  @Test
  void makesTheIndexAnewWhenAnOlderReleaseStartsAgain() {
    assertThat(step(false, version(OURS, 1, false), version(OTHER, 2, true)))
        .isEqualTo(new Make(3, true));
  }

  @Test
  void makesALostIndexAgain() {
    assertThat(step(true)).isEqualTo(new Make(1, false));
  }

  @Test
  void doesNotBeginAgainWhatAnOperatorGaveUp() {
    assertThat(step(true, version(OTHER, 1, true))).isEqualTo(new Rest());
  }

  @Test
  void servesWhatIsBuiltWhenTheServingIndexIsLost() {
    IndexVersion building = version(OURS, 2, false);

    assertThat(step(true, building)).isEqualTo(new Serve(building));
  }

  private static RolloverStep step(boolean known, IndexVersion... versions) {
    return RolloverStep.of(new IndexVersions(List.of(versions)), OURS, known);
  }

  static IndexVersion version(String definition, int number, boolean serving) {
    return new IndexVersion(
        "resources-" + definition + "-" + number,
        definition,
        number,
        "uuid" + number,
        Instant.ofEpochSecond(number),
        serving,
        new CatchUp(Map.of(0, 10L)));
  }
}
