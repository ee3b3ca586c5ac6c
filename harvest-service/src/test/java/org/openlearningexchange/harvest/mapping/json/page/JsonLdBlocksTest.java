package org.openlearningexchange.harvest.mapping.json.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.learning.LearningResource;
import org.openlearningexchange.harvest.mapping.Mapping;
import org.openlearningexchange.harvest.mapping.json.JsonMetadata;
import org.openlearningexchange.harvest.protocol.Metadata;

class JsonLdBlocksTest {
  private static final URI PAGE = URI.create("https://oer.example/p/1");

  private static Found found(String... blocks) {
    return JsonLdBlocks.of(List.of(blocks), PAGE);
  }

  private static List<String> names(Found found) {
    return found.resources().stream()
        .map(Metadata.Json::object)
        .map(object -> object.path("name").asText())
        .toList();
  }

  private static LearningResource only(Found found) {
    assertThat(found.resources()).hasSize(1);
    return ((Mapping.Mapped) JsonMetadata.map(found.resources().get(0))).resource();
  }

  @Test
  void readsBlocksAsPeopleWriteThem() {
    for (String block :
        List.of(
            "<!-- {'@type':'Course','name':'A'} -->",
            "//<![CDATA[\n{\"@type\":\"Course\",\"name\":\"A\"}\n//]]>",
            "/* <![CDATA[ */{\"@type\":\"Course\",\"name\":\"A\",}/* ]]> */",
            "{\"@type\":\"Course\",\"name\":\"A\",\"description\":\"two\nlines\"};",
            "\uFEFF\u00A0{\"@type\":\"Course\",\u00A0\"name\":\"A\"}",
            "{\"@type\":\"Course\",\"name\":\"A\",\"image\":undefined}",
            "{&quot;@type&quot;:&quot;Course&quot;,&quot;name&quot;:&quot;A&quot;}",
            "{\"@type\":\"Course\",\"name\":\"A\"}{\"@type\":\"Person\",\"name\":\"P\"}",
            "[{\"@type\":\"Person\",\"name\":\"P\"},[{\"@type\":\"Course\",\"name\":\"A\"}]]")) {
      assertThat(names(found(block))).as(block).containsExactly("A");
    }
  }

  @Test
  void losesOnlyTheBlockThatCannotBeRead() {
    Found found =
        found(
            "{\"@type\":\"Course\",\n\"name\": \"A\" \"B\"}", "{'@type':'Course','name':'C'}", " ");

    assertThat(names(found)).containsExactly("C");
    assertThat(found.faults())
        .singleElement()
        .asString()
        .startsWith("JSON-LD block 1: ")
        .contains("line 2");
  }

  @Test
  void bearsDeepAndLongBlocks() {
    String deep = "{\"a\":".repeat(5000) + "1" + "}".repeat(5000);
    String longOne = "[" + "{\"@type\":\"Course\",\"name\":\"A\"},".repeat(30_000) + "{}]";

    assertThat(found(deep).faults()).hasSize(1);
    assertThat(found(longOne).resources()).hasSizeLessThanOrEqualTo(500);
    assertThat(found(" ".repeat(5_000_000)).faults()).hasSize(1);
  }

  @Test
  void followsReferencesWithinAndAcrossBlocks() {
    Found found =
        found(
            "{'@context':'https://schema.org','@graph':[{'@type':'Organization','@id':'#org','name':'Uni'},"
                + "{'@type':'WebPage','@id':'https://oer.example/p/1','mainEntity':{'@id':'#c'}},"
                + "{'@type':'Course','@id':'#c','name':'A','author':{'@id':'https://oer.example/p/1#ana'},'publisher':[{'@id':'#org'}]}]}",
            "{'@type':'Person','@id':'#ana','name':'Ana','worksFor':{'@id':'#org'}}");

    LearningResource resource = only(found);

    assertThat(resource.creator()).extracting("name").containsExactly("Ana");
    assertThat(resource.publisher()).extracting("name").containsExactly("Uni");
    assertThat(resource.id()).isEqualTo(PAGE);
  }

  @Test
  void endsOnCyclesOfReferences() {
    Found found =
        found(
            "{'@graph':[{'@type':'Course','@id':'#a','name':'A','hasPart':{'@id':'#b'}},"
                + "{'@type':'Course','@id':'#b','name':'B','isPartOf':{'@id':'#a'},'hasPart':{'@id':'#b'}}]}");

    assertThat(names(found)).containsExactly("A", "B");
  }

  @Test
  void makesOneOfWhatSeveralBlocksSayOfANode() {
    LearningResource resource =
        only(
            found(
                "{'@type':'Course','@id':'#c','name':'A'}",
                "{'@id':'#c','license':'https://l.example','description':'D'}"));

    assertThat(resource.description()).containsValue("D");
  }

  @Test
  void keepsTheContextOfAGraph() {
    LearningResource resource =
        only(
            found(
                "{'@context':[{'s':'http://schema.org/','@language':'de'}],'@graph':[{'@type':'s:Course','s:name':'A'}]}"));

    assertThat(resource.name()).containsEntry("de", "A");
  }

  @Test
  void attachesARunToItsCourse() {
    Found found =
        found(
            "{'@type':'Course','name':'A'}",
            "{'@type':'CourseInstance','name':'A in spring','offers':{'price':0}}");

    assertThat(only(found).isAccessibleForFree()).isTrue();
    assertThat(names(found("{'@type':'CourseInstance','name':'Alone'}"))).containsExactly("Alone");
  }

  @Test
  void passesOverWhatPagesHaveBeside() {
    assertThat(
            found(
                    "{'@type':'Organization','name':'O'}",
                    "{'@type':'BreadcrumbList','itemListElement':[{'@type':'ListItem','name':'Start','item':'https://oer.example/'}]}",
                    "{'@type':'WebSite','name':'W'}",
                    "{'@type':'WebPage','name':'P'}",
                    "{'@type':'NewsArticle','name':'N'}",
                    "{'@type':'Event','name':'E'}",
                    "{'name':'no type'}",
                    "'text'",
                    "17")
                .resources())
        .isEmpty();
  }

  @Test
  void takesMaterialOnlyWhereThePageHasNothingMoreExplicit() {
    String video = "{'@type':'VideoObject','name':'V'}";

    assertThat(names(found(video))).containsExactly("V");
    assertThat(names(found(video, "{'@type':'Course','name':'C'}"))).containsExactly("C");
    assertThat(
            names(
                found(
                    "{'@type':'WebPage','name':'P','educationalLevel':'higher','video':"
                        + video
                        + "}")))
        .containsExactly("P");
    assertThat(names(found("{'@type':'CreativeWork','name':'W'}"))).isEmpty();
    assertThat(names(found("{'@type':'CreativeWork','name':'W','license':'CC BY'}")))
        .containsExactly("W");
    assertThat(
            names(found("{'@type':'Article','name':'T','audience':{'educationalRole':'teacher'}}")))
        .containsExactly("T");
  }

  @Test
  void doesNotTakeNullsForStatementsAboutLearning() {
    assertThat(
            found(
                    "{'@type':'Article','name':'T','educationalLevel':null,'educationalAlignment':[{'@type':'AlignmentObject','targetName':null}]}")
                .resources())
        .isEmpty();
  }

  @Test
  void leavesEntriesOfAListToTheirOwnPages() {
    Found found =
        found(
            "{'@type':'ItemList','itemListElement':[{'@type':'ListItem','item':{'@type':'Course','name':'Other','url':'/p/2'}},"
                + "{'@type':'ListItem','item':{'@type':'Course','name':'Here','url':'/p/1#here'}}]}");

    assertThat(names(found)).containsExactly("Here");
  }

  @Test
  void turnsReversedPropertiesRound() {
    LearningResource resource =
        only(
            found(
                "{'@type':'LearningResource','@id':'#l','name':'Lesson','@reverse':{'hasPart':{'@type':'Course','name':'Whole','@id':'https://oer.example/whole'}}}"));

    assertThat(resource.isPartOf()).extracting("name").containsExactly("Whole");
  }

  @Test
  void passesOverPagesThatNobodyLearnsFrom() {
    assertThat(found("{'@type':'CreativeWork','name':'Datenschutz','license':'CC0'}").resources())
        .isEmpty();
    assertThat(
            found("{'@type':'CreativeWork','name':'Neues Dokument','license':'CC0'}").resources())
        .isEmpty();
    assertThat(names(found("{'@type':'Course','name':'Datenschutz'}")))
        .containsExactly("Datenschutz");
    assertThat(
            JsonLdBlocks.of(
                    List.of("{'@type':'LearningResource','name':'Impressum'}"),
                    URI.create("https://oer.example/impressum.html"))
                .resources())
        .isEmpty();
  }

  @Test
  void givesNodesThatAreWholeInThemselves() {
    Metadata.Json resource =
        found("{'@context':{'@language':'fr'},'@graph':[{'@type':'Course','name':'A'}]}")
            .resources()
            .get(0);
    JsonNode copy = resource.object().deepCopy();

    assertThat(resource.form()).isEqualTo(Metadata.Json.Form.JSON_LD);
    assertThat(resource.base()).isEqualTo(PAGE);
    assertThat(copy.path("@context").toString()).contains("fr");
  }
}
