package org.openlearningexchange.harvest.mapping.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openlearningexchange.harvest.mapping.json.JsonFixture.notes;
import static org.openlearningexchange.harvest.mapping.json.JsonFixture.statements;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openlearningexchange.contracts.learning.Agent;
import org.openlearningexchange.contracts.learning.Credential;
import org.openlearningexchange.contracts.learning.Credits;
import org.openlearningexchange.contracts.learning.LearningResource;
import org.openlearningexchange.harvest.mapping.Mapping;
import org.openlearningexchange.harvest.protocol.Metadata.Json.Form;

class MoochubTest {
  private static Mapping.Mapped mapped(String attributes) {
    return JsonFixture.mapped(
        Form.MOOCHUB, "{'id':'1','type':'Course','attributes':{" + attributes + "}}");
  }

  @Test
  void readsACourseOfVersion3() {
    Mapping.Mapped mapped =
        mapped(
            "'name':'Netze','inLanguage':['de'],'url':'https://mooc.example/c','learningResourceType':{'identifier':'https://w3id.org/kim/hcrt/course','type':'Concept'},"
                + "'description':'<p>Eins</p><p>Zwei</p>','image':{'type':'ImageObject','contentUrl':'https://mooc.example/i.png','license':[{'identifier':'CC0-1.0'}]},"
                + "'creator':[{'type':'Person','name':'Ana','honorificPrefix':'Dr.','identifier':'https://orcid.org/0000-0002-1825-0097'}],"
                + "'instructor':[{'type':'Person','name':'Bo'}],'publisher':{'type':'Organization','name':'MOOC.example'},"
                + "'license':[{'identifier':'CC-BY-4.0','url':'https://spdx.org/licenses/CC-BY-4.0.html'}],'access':['free','paid'],"
                + "'audience':['http://purl.org/dcx/lrmi-vocabs/educationalAudienceRole/student'],"
                + "'educationalAlignment':[{'educationalFramework':'ISCED-F','shortCode':'0611','url':'https://isced.example/doc.pdf','name':[{'inLanguage':'en','name':'Computer use'}]}],"
                + "'teaches':[{'educationalFramework':'ESCO','name':[{'inLanguage':'en','name':'Routing'}],'shortCode':'S1','targetUrl':'http://data.europa.eu/esco/skill/1','url':'https://esco.example'}],"
                + "'numberOfCredits':3,'educationalCredentialsAwarded':['certificate'],'accessMode':['visual'],'startDate':['2024-01-01T00:00:00Z'],"
                + "'workload':{'timeValue':3,'timeUnit':'h/week'},'duration':'P2W'");
    LearningResource resource = mapped.resource();

    assertThat(resource.id()).isEqualTo(URI.create("https://mooc.example/c"));
    assertThat(resource.name()).containsExactly(Map.entry("de", "Netze"));
    assertThat(resource.description()).containsEntry("de", "Eins\n\nZwei");
    assertThat(resource.image()).isEqualTo(URI.create("https://mooc.example/i.png"));
    assertThat(resource.creator())
        .containsExactly(
            new Agent("Person", "Ana", URI.create("https://orcid.org/0000-0002-1825-0097")));
    assertThat(resource.contributor()).containsExactly(new Agent("Person", "Bo", null));
    assertThat(resource.publisher())
        .containsExactly(new Agent("Organization", "MOOC.example", null));
    assertThat(resource.isAccessibleForFree()).isTrue();
    assertThat(resource.about().get(0).id())
        .isEqualTo(URI.create("https://w3id.org/kim/isced-2013/n0611"));
    assertThat(resource.teaches().get(0).id())
        .isEqualTo(URI.create("http://data.europa.eu/esco/skill/1"));
    assertThat(resource.teaches().get(0).prefLabel()).containsEntry("en", "Routing");
    assertThat(resource.credits()).containsExactly(new Credits(new BigDecimal("3"), "ECTS"));
    assertThat(resource.educationalCredentialAwarded())
        .containsExactly(new Credential(Map.of(), "certificate", null));
    assertThat(resource.workload()).isEqualTo(Duration.ofHours(6));
    assertThat(resource.timeRequired()).isNull();
    assertThat(statements(mapped))
        .containsExactly(
            "moochub:license=CC-BY-4.0",
            "moochub:license.url=https://spdx.org/licenses/CC-BY-4.0.html");
    assertThat(notes(mapped))
        .contains("startDate=2024-01-01T00:00:00Z", "workload=3 h/week", "duration=P2W");
  }

  @Test
  void readsACourseOfVersion2() {
    Mapping.Mapped mapped =
        mapped(
            "'name':'Netze','languages':['de'],'abstract':'Kurz','description':null,'url':'https://mooc.example/c','courseMode':'MOOC',"
                + "'image':{'url':'https://mooc.example/i.png'},'instructors':[{'name':'Ana'},{'name':'null null'}],'learningObjectives':['Verstehen'],"
                + "'partnerInstitutes':[{'name':'Uni'}],'moocProvider':{'name':'MOOC.example','url':'https://mooc.example/'},'access':['paid'],"
                + "'courseLicenses':[{'id':'CC-BY-4.0','url':null,'name':'Attribution'}],'duration':'P2M4D','workload':5");
    LearningResource resource = mapped.resource();

    assertThat(resource.description()).containsEntry("de", "Kurz");
    assertThat(resource.creator()).extracting("name").containsExactly("Ana");
    assertThat(resource.contributor()).containsExactly(new Agent("Organization", "Uni", null));
    assertThat(resource.publisher())
        .containsExactly(new Agent("Organization", "MOOC.example", null));
    assertThat(resource.teaches()).extracting("sourceValue").containsExactly("Verstehen");
    assertThat(resource.isAccessibleForFree()).isFalse();
    assertThat(resource.workload()).isNull();
    assertThat(resource.learningResourceType()).hasSize(1);
    assertThat(statements(mapped))
        .containsExactly(
            "moochub:courseLicenses=CC-BY-4.0", "moochub:courseLicenses.name=Attribution");
    assertThat(notes(mapped))
        .contains("creator=null null", "workload=5", "duration=P2M4D", "courseMode=MOOC");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'workload':{'value':40,'unit':'hours'} | PT40H",
        "'workload':{'timeValue':1,'timeUnit':'h/day'},'duration':'P10D' | PT10H",
        "'workload':{'timeValue':5,'timeUnit':'h/month'},'duration':'P4W' | ",
        "'workload':5,'duration':'P6W' | PT30H",
        "'workload':'PT12H' | PT12H",
        "'workload':{'timeValue':3,'timeUnit':'h/week'} | ",
        "'workload':{'timeValue':3,'timeUnit':'h/week'},'duration':'P10D' | ",
        "'workload':'some' | "
      })
  void countsHoursOnlyWhereTheyAreCertain(String attributes, Duration expected) {
    assertThat(mapped("'name':'X'," + attributes).resource().workload()).isEqualTo(expected);
  }

  @Test
  void takesADurationInHoursForTheTimeThatItTakes() {
    assertThat(mapped("'name':'X','duration':'PT8H'").resource().timeRequired())
        .isEqualTo(Duration.ofHours(8));
  }

  @Test
  void refusesACourseWithoutAName() {
    assertThat(JsonFixture.refused(Form.MOOCHUB, "{'id':'1','attributes':{'name':null}}").path())
        .isEqualTo("$.attributes.name");
    assertThat(JsonFixture.refused(Form.MOOCHUB, "{'id':'1'}").path())
        .isEqualTo("$.attributes.name");
  }

  @Test
  void bearsAttributesOfTheWrongKind() {
    assertThat(
            mapped(
                    "'name':'X','creator':'Ana','license':'CC BY','image':'https://i.example/1.png','access':'free','workload':[1],"
                        + "'duration':{},'educationalAlignment':'x','teaches':{'name':'y'},'publisher':['z'],'inLanguage':'de','offer':{'price':0}")
                .resource()
                .creator())
        .extracting("name")
        .isEqualTo(List.of("Ana"));
  }
}
