package org.openlearningexchange.search.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class IndexDefinitionTest {

  @Test
  void changesItsNameWithItsContentOnly() throws IOException {
    String name = definition("{\"mappings\":{\"dynamic\":\"strict\"}}").name();

    assertThat(name).matches("resources-[0-9a-f]{12}");
    assertThat(definition("{ \"mappings\": {\n\"dynamic\": \"strict\" } }").name()).isEqualTo(name);
    assertThat(definition("{\"mappings\":{\"dynamic\":\"true\"}}").name()).isNotEqualTo(name);
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
