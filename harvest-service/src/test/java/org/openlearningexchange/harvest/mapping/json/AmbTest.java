package org.openlearningexchange.harvest.mapping.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openlearningexchange.harvest.mapping.json.JsonFixture.notes;
import static org.openlearningexchange.harvest.mapping.json.JsonFixture.statements;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.learning.Concept;
import org.openlearningexchange.contracts.learning.LearningResource;
import org.openlearningexchange.harvest.mapping.Mapping;
import org.openlearningexchange.harvest.protocol.Metadata.Json.Form;

class AmbTest {
  private static final String CONTEXT =
      "'@context':['https://w3id.org/kim/amb/context.jsonld',{'@language':'de'}],";

  private static Mapping.Mapped mapped(String properties) {
    return JsonFixture.mapped(Form.AMB, "{" + CONTEXT + properties + "}");
  }

  @Test
  void readsAResource() {
    LearningResource resource =
        mapped(
                "'id':'https://oer.example/kurs','type':['LearningResource','Course'],'name':'Wellen','inLanguage':['en'],"
                    + "'about':[{'id':'https://w3id.org/kim/hochschulfaechersystematik/n8','prefLabel':{'de':'Wellenreiten'}}],"
                    + "'learningResourceType':[{'id':'https://w3id.org/kim/hcrt/course'}],"
                    + "'creator':[{'type':'Person','name':'Ana','id':'https://orcid.org/0000-0002-1825-0097','affiliation':{'name':'U'}}],"
                    + "'assesses':[{'id':'https://s.example/1','prefLabel':{'de':'Mut'}}]")
            .resource();

    assertThat(resource.id()).isEqualTo(URI.create("https://oer.example/kurs"));
    assertThat(resource.name()).containsExactly(Map.entry("de", "Wellen"));
    assertThat(resource.inLanguage()).containsExactly("en");
    assertThat(resource.about())
        .containsExactly(
            new Concept(
                null,
                Map.of("de", "Wellenreiten"),
                "https://w3id.org/kim/hochschulfaechersystematik/n8"));
    assertThat(resource.learningResourceType().get(0).sourceValue()).isNull();
    assertThat(resource.creator()).extracting("name").containsExactly("Ana");
  }

  @Test
  void acceptsSingleValuesInPlaceOfLists() {
    LearningResource resource =
        mapped(
                "'id':'https://oer.example/1','type':'LearningResource','name':'W','inLanguage':'fr',"
                    + "'learningResourceType':{'id':'https://w3id.org/kim/hcrt/video'},'keywords':'a, b','creator':{'type':'Person','name':'Ana'}")
            .resource();

    assertThat(resource.inLanguage()).containsExactly("fr");
    assertThat(resource.learningResourceType()).hasSize(1);
    assertThat(resource.keywords()).containsEntry("de", List.of("a", "b"));
    assertThat(resource.creator()).hasSize(1);
  }

  @Test
  void takesLicencesAsObjectsAndAsStrings() {
    assertThat(
            statements(
                mapped(
                    "'name':'W','license':{'id':'https://creativecommons.org/licenses/by/4.0/'}")))
        .containsExactly("amb:license.id=https://creativecommons.org/licenses/by/4.0/");
    assertThat(statements(mapped("'name':'W','license':'CC BY 4.0'")))
        .containsExactly("amb:license=CC BY 4.0");
  }

  @Test
  void refusesAResourceWithoutAName() {
    assertThat(JsonFixture.refused(Form.AMB, "{'id':'https://oer.example/1','name':''}"))
        .isEqualTo(new Mapping.Refused("the record has no title", "$.name", null));
  }

  @Test
  void keepsTheIdThoughItIsAFile() {
    assertThat(
            mapped(
                    "'id':'https://oer.example/f.pdf','name':'W','mainEntityOfPage':[{'id':'https://portal.example/x'}]")
                .resource()
                .id())
        .isEqualTo(URI.create("https://oer.example/f.pdf"));
  }

  @Test
  void saysWhichIdIsNoAddress() {
    Mapping.Mapped mapped =
        mapped(
            "'id':'urn:uuid:1','name':'W','type':['LearningResource','http://v.example/#Course']");

    assertThat(mapped.resource().id()).isNull();
    assertThat(mapped.resource().type()).containsExactly("LearningResource");
    assertThat(notes(mapped)).contains("id=urn:uuid:1", "type=http://v.example/#Course");
  }

  @Test
  void readsLabelsByLanguageAndConceptsAsStrings() {
    LearningResource resource =
        mapped(
                "'name':{'de':'Wellen','en':'Waves'},'learningResourceType':'video','audience':['http://purl.org/dcx/lrmi-vocabs/educationalAudienceRole/teacher'],"
                    + "'educationalLevel':[{'id':'https://w3id.org/kim/educationalLevel/level_06','prefLabel':'Bachelor'}]")
            .resource();

    assertThat(resource.name()).containsOnlyKeys("de", "en");
    assertThat(resource.learningResourceType().get(0).id()).isNotNull();
    assertThat(resource.audience().get(0).sourceValue()).isNull();
    assertThat(resource.educationalLevel().get(0).id())
        .isEqualTo(URI.create("https://w3id.org/isced/2011/level6"));
  }
}
