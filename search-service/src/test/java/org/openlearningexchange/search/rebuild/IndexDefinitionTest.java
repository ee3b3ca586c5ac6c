package org.openlearningexchange.search.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class IndexDefinitionTest {

  @Test
  void changesItsNameWithItsContentOnly() throws IOException {
    String hash = definition("{\"mappings\":{\"dynamic\":\"strict\"}}").hash();

    assertThat(hash).matches("[0-9a-f]{12}");
    assertThat(definition("{ \"mappings\": {\n\"dynamic\": \"strict\" } }").hash()).isEqualTo(hash);
    assertThat(definition("{\"mappings\":{\"dynamic\":\"true\"}}").hash()).isNotEqualTo(hash);
  }

  @Test
  void refusesFieldsThatItDoesNotKnow() {
    assertThat(
            IndexDefinition.load("resources", false)
                .content()
                .path("mappings")
                .path("dynamic")
                .asText())
        .isEqualTo("strict");
  }

  @Test
  void isAnotherWhereDocumentsHoldVectors() {
    IndexDefinition without = IndexDefinition.load("resources", false);
    IndexDefinition with = IndexDefinition.load("resources", true);

    assertThat(with.hash()).isNotEqualTo(without.hash());
    assertThat(with.content().at("/mappings/properties/meaning/properties/en/dims").asInt())
        .isEqualTo(384);
    assertThat(without.content().at("/mappings/properties").has("meaning")).isFalse();
  }

  private static IndexDefinition definition(String json) throws IOException {
    return IndexDefinition.of("resources", json.getBytes(StandardCharsets.UTF_8));
  }
}
