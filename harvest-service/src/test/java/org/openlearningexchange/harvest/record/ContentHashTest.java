package org.openlearningexchange.harvest.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.learning.LearningResource;
import org.openlearningexchange.contracts.message.LicenceStatement;

class ContentHashTest {
  private static String hash(Map<String, String> name, String... statements) {
    return ContentHash.of(
        LearningResource.named(name).build(),
        java.util.Arrays.stream(statements).map(s -> new LicenceStatement(s, null, null)).toList());
  }

  @Test
  void doesNotDependOnTheOrderOfLanguages() {
    Map<String, String> one = new LinkedHashMap<>();
    one.put("de", "A");
    one.put("en", "B");
    Map<String, String> other = new LinkedHashMap<>();
    other.put("en", "B");
    other.put("de", "A");

    assertThat(hash(one)).isEqualTo(hash(other));
  }

  @Test
  void dependsOnTitleAndLicence() {
    String hash = hash(Map.of("en", "A"), "CC BY 4.0");

    assertThat(hash).hasSize(64);
    assertThat(hash(Map.of("en", "B"), "CC BY 4.0")).isNotEqualTo(hash);
    assertThat(hash(Map.of("en", "A"), "CC BY 3.0")).isNotEqualTo(hash);
  }

  @Test
  void staysTheSameFromOneReleaseToTheNext() {
    assertThat(ContentHash.of(LearningResource.named(Map.of("en", "A")).build(), List.of()))
        .isEqualTo("10706f47e049c9ae6aa37b8290d2de72f1b8a4140ad978152f167ee329960fab");
  }
}
