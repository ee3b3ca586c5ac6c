package org.openlearningexchange.catalog.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.catalog.Fixtures;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.learning.LearningResource;
import org.openlearningexchange.contracts.message.PublishedResource;
import org.openlearningexchange.contracts.message.RepositoryRegistration.State;
import org.openlearningexchange.contracts.message.RightsDecision;
import org.openlearningexchange.contracts.message.Visibility;

class ResourceDocumentTest {
  private static final String SCHEMA = "https://schema.org/";
  private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
  private static final URI ADDRESS = URI.create("https://exchange.example/resources/1");
  private static final UUID REPOSITORY = new UUID(1, 2);

  @Test
  void expandsToSchemaOrgWithoutLoadingAnyContext() throws JsonLdError {
    JsonNode expanded = expand(document(Fixtures.openTextbook(), Fixtures.ccBy()));

    JsonNode resource = expanded.get(0);
    assertThat(resource.get("@id").asText())
        .isEqualTo("https://university.example/courses/algebra");
    assertThat(resource.get("@type"))
        .extracting(JsonNode::asText)
        .containsExactly(SCHEMA + "LearningResource", SCHEMA + "Course");
    assertThat(texts(resource, "name")).contains("de:Lineare Algebra", "en:Linear algebra");
    assertThat(texts(resource, "keywords")).contains("de:Vektor", "de:Matrix", "und:algebra");
    assertThat(value(resource, "inLanguage")).isEqualTo("de");
    assertThat(value(resource, "timeRequired")).isEqualTo("PT40H");
    assertThat(resource.get(SCHEMA + "image").get(0).get("@id").asText())
        .isEqualTo("https://university.example/algebra.png");
  }

  @Test
  void losesNoFieldWhenExpanded() throws JsonLdError {
    JsonNode document = document(Fixtures.openTextbook(), Fixtures.ccBy());

    JsonNode resource = expand(document).get(0);

    // all but @context, id and type become a property each
    assertThat(resource.size() - 2).isEqualTo(document.size() - 3);
  }

  @Test
  void writesConceptsAsSkosConceptsWithTheirLabels() throws JsonLdError {
    JsonNode about =
        expand(document(Fixtures.openTextbook(), Fixtures.ccBy())).get(0).get(SCHEMA + "about");

    assertThat(about.get(0).get("@type").get(0).asText()).isEqualTo(SKOS + "Concept");
    assertThat(about.get(0).get("@id").asText()).startsWith("http");
    assertThat(about.get(0).get(SKOS + "prefLabel").size()).isPositive();
    assertThat(about.get(1).get(SKOS + "note").get(0).get("@value").asText())
        .isEqualTo("Höhere Mathematik");
  }

  @Test
  void namesTheLicenceByItsAddress() throws JsonLdError {
    JsonNode licence =
        expand(document(Fixtures.openTextbook(), Fixtures.ccBy())).get(0).get(SCHEMA + "license");

    assertThat(licence.get(0).get("@id").asText())
        .isEqualTo("https://creativecommons.org/licenses/by/4.0/");
    assertThat(value(licence.get(0), "identifier")).isEqualTo("CC-BY-4.0");
  }

  @Test
  void saysNothingOfALicenceThatIsNotKnown() {
    JsonNode document = document(Fixtures.openTextbook(), Fixtures.unknownRights());

    assertThat(document.has("license")).isFalse();
  }

  @Test
  void saysThatItsLicenceIsDisputedInPlaceOfTheLicence() throws JsonLdError {
    JsonNode document = ResourceDocument.of(Fixtures.flagged(REPOSITORY, "a", 1), null, ADDRESS);

    assertThat(document.has("license")).isFalse();
    JsonNode usage = expand(document).get(0).get(SCHEMA + "usageInfo").get(0);
    assertThat(texts(usage, "name"))
        .containsExactly("en:The licence of this material is disputed.");
    assertThat(value(usage, "identifier")).isEqualTo("urn:uuid:" + Fixtures.DISPUTE.id());
  }

  @Test
  void describesThePageItStandsOnWithItsProvider() throws JsonLdError {
    JsonNode page =
        expand(document(Fixtures.openTextbook(), Fixtures.ccBy()))
            .get(0)
            .get(SCHEMA + "mainEntityOfPage")
            .get(0);

    assertThat(page.get("@id").asText()).isEqualTo(ADDRESS.toString());
    assertThat(texts(page.get(SCHEMA + "provider").get(0), "name"))
        .containsExactly("en:University of Example");
    assertThat(value(page, "dateModified")).isEqualTo(Fixtures.NOW.toString());
    assertThat(page.get(SCHEMA + "sdLicense").get(0).get("@id").asText())
        .isEqualTo("https://creativecommons.org/publicdomain/zero/1.0/");
  }

  @Test
  void takesItsOwnAddressAsIdWhereTheSourceNamesNone() {
    LearningResource bare = LearningResource.named(Map.of("und", "Untitled")).build();

    JsonNode document = document(bare, Fixtures.unknownRights());

    assertThat(document.get("id").asText()).isEqualTo(ADDRESS.toString());
    assertThat(document.get("type").get(0).asText()).isEqualTo("LearningResource");
  }

  private static JsonNode document(LearningResource resource, RightsDecision rights) {
    PublishedResource base = Fixtures.published(REPOSITORY, "a", 1);
    PublishedResource published =
        new PublishedResource(
            base.resourceId(),
            1,
            1,
            base.provenance(),
            "h",
            resource,
            rights,
            Visibility.VISIBLE,
            List.of(),
            List.of());
    StoredResource.Source source =
        new StoredResource.Source(
            REPOSITORY,
            1,
            "Open courses",
            State.ACTIVE,
            Instant.EPOCH,
            UUID.randomUUID(),
            Map.of("en", "University of Example"),
            "https://university.example");
    return ResourceDocument.of(published, source, ADDRESS);
  }

  /** A loader that refuses: everything that is needed is in the document. */
  private static JsonNode expand(JsonNode document) throws JsonLdError {
    JsonLdOptions options = new JsonLdOptions();
    options.setDocumentLoader(
        (url, loading) -> {
          throw new AssertionError("tried to load " + url);
        });
    return Json.read(
        JsonLd.expand(JsonDocument.of(new StringReader(document.toString())))
            .options(options)
            .get()
            .toString(),
        JsonNode.class);
  }

  private static java.util.List<String> texts(JsonNode node, String field) {
    java.util.List<String> texts = new java.util.ArrayList<>();
    node.get(SCHEMA + field)
        .forEach(
            text -> texts.add(text.get("@language").asText() + ":" + text.get("@value").asText()));
    return texts;
  }

  private static String value(JsonNode node, String field) {
    return node.get(SCHEMA + field).get(0).get("@value").asText();
  }
}
