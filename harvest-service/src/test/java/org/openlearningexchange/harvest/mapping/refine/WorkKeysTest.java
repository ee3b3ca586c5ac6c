package org.openlearningexchange.harvest.mapping.refine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openlearningexchange.contracts.learning.Agent;
import org.openlearningexchange.contracts.learning.LearningResource;
import org.openlearningexchange.contracts.message.SourceValue;

class WorkKeysTest {
  private static List<String> keys(String... identifiers) {
    return WorkKeys.of(
        LearningResource.named(Map.of("en", "Title")).build(),
        Arrays.stream(identifiers).map(it -> new SourceValue("identifier", it)).toList());
  }

  private static List<String> keysOf(String address) {
    return WorkKeys.of(
        LearningResource.named(Map.of("en", "Title")).id(URI.create(address)).build(), List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "10.5072/ABC.12, doi:10.5072/abc.12",
    "doi:10.5072/abc.12, doi:10.5072/abc.12",
    "https://doi.org/10.5072/Abc.12, doi:10.5072/abc.12",
    "http://dx.doi.org/10.5072/abc.12., doi:10.5072/abc.12",
    "https://hdl.handle.net/2078.1/ABC, hdl:2078.1/abc",
    "hdl:2078.1/abc, hdl:2078.1/abc",
    "urn:isbn:0-306-40615-2, isbn:9780306406157",
    "ISBN 978-0-306-40615-7, isbn:9780306406157",
    "9780306406157, isbn:9780306406157"
  })
  void isTheSameForAllWaysToWriteAnIdentifier(String identifier, String key) {
    assertThat(keys(identifier)).containsExactly(key);
  }

  @ParameterizedTest
  @CsvSource({"ISBN 978-0-306-40615-8", "0306406152", "oai:repository.example.org:12", "10.5072"})
  void isNotMadeOfWhatIdentifiesNoWork(String identifier) {
    assertThat(keys(identifier)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "http://www.example.org/course/7/, url:example.org/course/7",
    "https://example.org/course/7#part, url:example.org/course/7",
    "https://EXAMPLE.org:443/course/7?utm_source=x, url:example.org/course/7",
    "https://example.org/view?id=7&utm_medium=mail, url:example.org/view?id=7",
    "https://example.org:8443/view?id=7, url:example.org:8443/view?id=7"
  })
  void isTheSameForAllWaysToWriteAnAddress(String address, String key) {
    assertThat(keysOf(address)).containsExactly(key);
  }

  @Test
  void isNotMadeOfAHomePage() {
    assertThat(keysOf("https://www.example.org/")).isEmpty();
  }

  @Test
  void takesTitleFirstCreatorAndLanguageTogether() {
    LearningResource one =
        LearningResource.named(Map.of("fr", "Électricité : une introduction"))
            .creator(List.of(new Agent(null, "Curie, Marie", null)))
            .build();
    LearningResource other =
        LearningResource.named(Map.of("fr", "Electricité – Une introduction"))
            .creator(List.of(new Agent(Agent.PERSON, "Marie Curie", null)))
            .build();

    assertThat(WorkKeys.of(one, List.of()))
        .isEqualTo(WorkKeys.of(other, List.of()))
        .containsExactly("text:electricite une introduction|curie marie|fr");
  }

  @Test
  void isNotMadeOfATitleWithoutACreator() {
    assertThat(
            WorkKeys.of(
                LearningResource.named(Map.of("en", "Introduction to electricity")).build(),
                List.of()))
        .isEmpty();
  }
}
