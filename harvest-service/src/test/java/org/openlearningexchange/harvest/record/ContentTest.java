package org.openlearningexchange.harvest.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.learning.LearningResource;
import org.openlearningexchange.contracts.message.LicenceStatement;
import org.openlearningexchange.contracts.message.SourceValue;
import org.openlearningexchange.harvest.mapping.refine.Refined;

class ContentTest {
  private static Content content(Map<String, String> name, String... statements) {
    return Content.of(
        new Refined(
            LearningResource.named(name).build(),
            Arrays.stream(statements).map(s -> new LicenceStatement(s, null, null)).toList(),
            List.of(),
            List.of(),
            List.of(),
            List.of()));
  }

  private static String hash(Map<String, String> name, String... statements) {
    return content(name, statements).hash();
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
  void dependsOnWhatTheSourceSaid() {
    LearningResource resource = LearningResource.named(Map.of("en", "A")).build();
    SourceValue value = new SourceValue("inLanguage", "Englisch");

    assertThat(
            Content.of(
                    new Refined(
                        resource, List.of(), List.of(value), List.of(), List.of(), List.of()))
                .hash())
        .isNotEqualTo(hash(Map.of("en", "A")));
  }

  @Test
  void dependsOnTheKeysOfTheWork() {
    LearningResource resource = LearningResource.named(Map.of("en", "A")).build();

    assertThat(
            Content.of(
                    new Refined(
                        resource,
                        List.of(),
                        List.of(),
                        List.of("doi:10.5072/1"),
                        List.of(),
                        List.of()))
                .hash())
        .isNotEqualTo(hash(Map.of("en", "A")));
  }

  @Test
  void isAsLargeAsItsJson() {
    assertThat(content(Map.of("en", "ü")).size())
        .isEqualTo("{'type':['LearningResource'],'name':{'en':'uu'}}[]".length());
  }

  @Test
  void staysTheSameFromOneReleaseToTheNext() {
    assertThat(hash(Map.of("en", "A")))
        .isEqualTo("10706f47e049c9ae6aa37b8290d2de72f1b8a4140ad978152f167ee329960fab");
  }
}
