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
            IndexDefinition.load("resources").content().path("mappings").path("dynamic").asText())
        .isEqualTo("strict");
  }

  private static IndexDefinition definition(String json) throws IOException {
    return IndexDefinition.of("resources", json.getBytes(StandardCharsets.UTF_8));
  }
}
