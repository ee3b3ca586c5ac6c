package org.openlearningexchange.search.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class JsonLdTest {

  @Test
  void meansAResourceOfSchemaOrgWithItsLicence() throws JsonLdError {
    JsonNode document = JsonLd.document(SharedFixtures.algebra(), Locale.ENGLISH);

    JsonObject expanded = expand(document);

    assertThat(expanded.getString("@id"))
        .isEqualTo("https://repository.example.org/courses/linear-algebra-1");
    assertThat(
            expanded.getJsonArray("https://schema.org/license").getJsonObject(0).getString("@id"))
        .isEqualTo("https://creativecommons.org/licenses/by/4.0/");
    assertThat(expanded.getJsonArray("https://schema.org/name")).hasSize(2);
    assertThat(expanded.getJsonArray("https://schema.org/mainEntityOfPage").toString())
        .contains("Example University", "/resources/4737ca62-188a-58d8-bd47-ce6d0e7d2cfd");
    assertThat(expanded.getJsonArray("https://schema.org/creditText").toString())
        .contains("Ada Beispiel");
  }

  @Test
  void putsTheReadersLanguageFirstAndKeepsTheOthers() {
    JsonNode german = JsonLd.node(SharedFixtures.algebra(), Locale.GERMANY);
    JsonNode english = JsonLd.node(SharedFixtures.algebra(), Locale.ENGLISH);

    assertThat(german.path("name").fieldNames()).toIterable().containsExactly("de", "en");
    assertThat(english.path("name").fieldNames()).toIterable().containsExactly("en", "de");
  }

  @Test
  void saysThatALicenceIsDisputedInPlaceOfIt() {
    JsonNode node = JsonLd.node(SharedFixtures.disputed(), Locale.ENGLISH);

    assertThat(node.has("license")).isFalse();
    assertThat(node.path("usageInfo").path("name").path("en").asText()).contains("disputed");
    assertThat(node.toString()).doesNotContain("LicenseRef-ARR");
  }

  private static JsonObject expand(JsonNode document) throws JsonLdError {
    return com.apicatalog.jsonld.JsonLd.expand(
            JsonDocument.of(new StringReader(document.toString())))
        .get()
        .getJsonObject(0);
  }
}
