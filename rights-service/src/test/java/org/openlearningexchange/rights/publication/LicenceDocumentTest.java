package org.openlearningexchange.rights.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.rights.licence.Licences;
import org.openlearningexchange.rights.registry.LicenceFacts;

class LicenceDocumentTest {
  private static final String CC = "http://creativecommons.org/ns#";
  private static final String ODRL = "http://www.w3.org/ns/odrl/2/";
  private static final String BASE = "https://exchange.example/rights/licences/X";

  @Test
  void expandsToCcRelWithoutLoadingAnyContext() throws JsonLdError {
    JsonNode licence = licence("CC-BY-NC-SA-3.0-DE");

    assertThat(licence.get("@id").asText())
        .isEqualTo("https://creativecommons.org/licenses/by-nc-sa/3.0/de/");
    assertThat(licence.get("@type")).extracting(JsonNode::asText).contains(CC + "License");
    assertThat(links(licence, CC + "permits"))
        .containsExactly(CC + "Reproduction", CC + "Distribution", CC + "DerivativeWorks");
    assertThat(links(licence, CC + "requires"))
        .containsExactly(CC + "Attribution", CC + "Notice", CC + "ShareAlike");
    assertThat(links(licence, CC + "prohibits")).containsExactly(CC + "CommercialUse");
    assertThat(links(licence, CC + "jurisdiction"))
        .containsExactly("http://creativecommons.org/international/de/");
    assertThat(links(licence, CC + "legalcode"))
        .containsExactly("https://creativecommons.org/licenses/by-nc-sa/3.0/de/legalcode");
    assertThat(links(licence, "http://purl.org/dc/terms/isReplacedBy"))
        .containsExactly("https://creativecommons.org/licenses/by-nc-sa/4.0/");
  }

  @Test
  void isTheSameAsTheNamesThatOthersGiveIt() throws JsonLdError {
    assertThat(links(licence("CC-BY-4.0"), "http://www.w3.org/2002/07/owl#sameAs"))
        .containsExactly(
            "http://creativecommons.org/licenses/by/4.0/", "http://spdx.org/licenses/CC-BY-4.0");
  }

  @Test
  void isLabelledInEveryLanguageOfTheRegistry() throws JsonLdError {
    JsonNode labels = licence("CC-BY-SA-4.0").get("http://www.w3.org/2000/01/rdf-schema#label");
    Set<String> languages = new TreeSet<>();
    labels.forEach(label -> languages.add(label.get("@language").asText()));

    assertThat(languages)
        .hasSameSizeAs(facts("CC-BY-SA-4.0").titles().keySet())
        .contains("en", "ar", "zh-hans");
  }

  @Test
  void datesARetirement() throws JsonLdError {
    JsonNode date = licence("CC-DevNations-2.0").get(CC + "deprecatedOn").get(0);

    assertThat(date.get("@value").asText()).isEqualTo("2007-06-04");
    assertThat(date.get("@type").asText()).isEqualTo("http://www.w3.org/2001/XMLSchema#date");
  }

  @Test
  void bringsDutiesWithTheActsThatTheyBelongTo() throws JsonLdError {
    Map<String, List<String>> permitted = rules(policy("CC-BY-SA-4.0"), "permission");

    assertThat(permitted)
        .containsOnlyKeys(
            ODRL + "reproduce",
            ODRL + "distribute",
            ODRL + "derive",
            ODRL + "modify",
            ODRL + "translate");
    assertThat(permitted.get(ODRL + "distribute"))
        .containsExactly(ODRL + "attribute", CC + "Notice");
    assertThat(permitted.get(ODRL + "derive"))
        .containsExactly(ODRL + "attribute", CC + "Notice", CC + "ShareAlike");
  }

  @Test
  void prohibitsAdaptingAloudWhereCcRelIsSilent() throws JsonLdError {
    JsonNode policy = policy("CC-BY-NC-ND-4.0");

    assertThat(rules(policy, "permission"))
        .containsOnlyKeys(ODRL + "reproduce", ODRL + "distribute");
    assertThat(rules(policy, "prohibition"))
        .containsOnlyKeys(
            CC + "CommercialUse", ODRL + "derive", ODRL + "modify", ODRL + "translate");
    assertThat(links(policy, ODRL + "conflict")).containsExactly(ODRL + "prohibit");
  }

  @Test
  void neverPermitsInAPolicyWhatTheLicenceDoesNot() throws JsonLdError {
    for (LicenceFacts facts : LicenceFacts.all()) {
      if (facts.licence().isGrant() && facts.licence().port() == null) {
        JsonNode policy = policy(facts.id());
        Set<String> permitted = rules(policy, "permission").keySet();
        Set<String> prohibited = rules(policy, "prohibition").keySet();

        assertThat(permitted).as(facts.id()).noneMatch(prohibited::contains);
        assertThat(permitted.contains(ODRL + "derive"))
            .as(facts.id())
            .isNotEqualTo(prohibited.contains(ODRL + "derive"));
      }
    }
  }

  @Test
  void pointsThePolicyToItsLicence() throws JsonLdError {
    JsonNode policy = policy("CC-BY-4.0");

    assertThat(policy.get("@id").asText()).isEqualTo(BASE + "#policy");
    assertThat(policy.get("@type").get(0).asText()).isEqualTo(ODRL + "Set");
    assertThat(links(policy, "http://purl.org/dc/terms/source"))
        .containsExactly("https://creativecommons.org/licenses/by/4.0/");
    assertThat(links(policy, ODRL + "target")).containsExactly(BASE + "#works");
  }

  @Test
  void hasNoPolicyForAStatementThatGrantsNothing() throws JsonLdError {
    List<JsonNode> nodes = nodes("LicenseRef-RS-InC-1.0");

    assertThat(nodes).hasSize(1);
    assertThat(nodes.get(0).get("@id").asText())
        .isEqualTo("http://rightsstatements.org/vocab/InC/1.0/");
    assertThat(nodes.get(0).get("@type").get(0).asText())
        .isEqualTo("http://purl.org/dc/terms/RightsStatement");
  }

  @Test
  void namesAFamilyByTheDocumentSinceItHasNoAddress() throws JsonLdError {
    assertThat(licence("CC-BY").get("@id").asText()).isEqualTo(BASE + "#licence");
  }

  @Test
  void losesNoMemberWhenExpanded() throws JsonLdError {
    JsonNode document = Json.MAPPER.valueToTree(LicenceDocument.of(facts("CC-BY-SA-3.0-DE")));

    assertThat(licence("CC-BY-SA-3.0-DE").size()).isEqualTo(document.get("@graph").get(0).size());
    assertThat(policy("CC-BY-SA-3.0-DE").size()).isEqualTo(document.get("@graph").get(1).size());
  }

  private static JsonNode licence(String id) throws JsonLdError {
    return nodes(id).get(0);
  }

  private static JsonNode policy(String id) throws JsonLdError {
    return nodes(id).get(1);
  }

  private static List<JsonNode> nodes(String id) throws JsonLdError {
    JsonLdOptions options = new JsonLdOptions();
    options.setBase(URI.create(BASE));
    options.setDocumentLoader(
        (address, how) -> {
          throw new AssertionError("wants to load " + address);
        });
    String json = Json.write(LicenceDocument.of(facts(id)));
    List<JsonNode> nodes = new ArrayList<>();
    Json.read(
            JsonLd.expand(JsonDocument.of(new StringReader(json)))
                .options(options)
                .get()
                .toString(),
            JsonNode.class)
        .forEach(nodes::add);
    return nodes;
  }

  /** The duties of each action. */
  private static Map<String, List<String>> rules(JsonNode policy, String kind) {
    Map<String, List<String>> rules = new TreeMap<>();
    policy
        .path(ODRL + kind)
        .forEach(
            rule -> {
              List<String> duties = new ArrayList<>();
              rule.path(ODRL + "duty").forEach(duty -> duties.addAll(links(duty, ODRL + "action")));
              links(rule, ODRL + "action").forEach(action -> rules.put(action, duties));
            });
    return rules;
  }

  private static List<String> links(JsonNode node, String property) {
    List<String> links = new ArrayList<>();
    node.path(property).forEach(link -> links.add(link.get("@id").asText()));
    return links;
  }

  private static LicenceFacts facts(String id) {
    return LicenceFacts.of(Licences.find(id).orElseThrow());
  }
}
