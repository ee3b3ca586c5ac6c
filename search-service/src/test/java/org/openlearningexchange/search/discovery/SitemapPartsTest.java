package org.openlearningexchange.search.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SitemapPartsTest {

  @ParameterizedTest
  @CsvSource({"0, 1", "25000, 1", "25001, 16", "400000, 16", "400001, 256", "99000000, 4096"})
  void growInNumberWithTheResources(long resources, int parts) {
    assertThat(SitemapParts.of(resources).names()).hasSize(parts).doesNotHaveDuplicates();
  }

  @Test
  void holdFewerPagesThanASitemapMay() {
    Random random = new Random(5);
    Map<String, Integer> sizes = new HashMap<>();
    for (int i = 0; i < 390_000; i++) {
      UUID id = new UUID(random.nextLong(), random.nextLong());
      sizes.merge(id.toString().substring(0, SitemapParts.of(390_000).digits()), 1, Integer::sum);
    }

    assertThat(sizes.keySet()).hasSize(16);
    assertThat(sizes.values()).allMatch(size -> size <= SitemapParts.MOST);
  }

  @ParameterizedTest
  @CsvSource({"all, ''", "a, a", "0f, 0f", "abc, abc"})
  void areReadByTheirNamesWhateverTheirNumberIsToday(String name, String beginning) {
    assertThat(SitemapParts.beginning(name)).contains(beginning);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "g", "A", "0000", "a*", "../a"})
  void areNothingElse(String name) {
    assertThat(SitemapParts.beginning(name)).isEmpty();
  }
}
