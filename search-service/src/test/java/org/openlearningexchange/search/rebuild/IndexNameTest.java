package org.openlearningexchange.search.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IndexNameTest {

  @Test
  void isReadBackAsItIsWritten() {
    IndexName name = new IndexName("resources", "0123456789ab", 12);

    assertThat(name).hasToString("resources-0123456789ab-12");
    assertThat(IndexName.parse("resources", name.toString())).contains(name);
  }

  @Test
  void holdsIndicesOfEarlierReleasesForTheFirst() {
    assertThat(IndexName.parse("resources", "resources-0123456789ab"))
        .contains(new IndexName("resources", "0123456789ab", 0));
  }

  @Test
  void leavesTheIndicesOfOthersAlone() {
    assertThat(IndexName.parse("resources", "resources-test-0123456789ab-1")).isEmpty();
    assertThat(IndexName.parse("resources", "resources-old")).isEmpty();
    assertThat(IndexName.parse("resources", "others-0123456789ab-1")).isEmpty();
  }
}
