package org.openlearningexchange.harvest.mapping.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openlearningexchange.harvest.mapping.json.JsonFixture.notes;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.learning.Agent;
import org.openlearningexchange.contracts.learning.Concept;
import org.openlearningexchange.contracts.learning.Credits;
import org.openlearningexchange.contracts.learning.Encoding;
import org.openlearningexchange.contracts.learning.LearningResource;
import org.openlearningexchange.contracts.learning.RelatedWork;
import org.openlearningexchange.harvest.mapping.Mapping;
import org.openlearningexchange.harvest.protocol.Metadata.Json.Form;

class JsonLdTest {
  static Mapping.Mapped mapped(String json) {
    return JsonFixture.mapped(Form.JSON_LD, json);
  }

  static LearningResource with(String properties) {
    return mapped("{'@type':'LearningResource','name':'Waves'," + properties + "}").resource();
  }

  @Test
  void readsPropertiesWhateverTheirPrefix() {
    for (String json :
        List.of(
            "{'@context':{'s':'http://schema.org/'},'@type':'s:Course','s:name':'Waves'}",
            "{'@type':'https://schema.org/Course','http://schema.org/name':'Waves'}",
            "{'@context':{'@vocab':'https://schema.org/'},'@type':'Course','name':'Waves'}",
            "{'@context':{'titel':'schema:name'},'type':['Course'],'titel':'Waves'}",
            "{'@context':{'titel':{'@id':'https://schema.org/name'}},'type':['Course'],'titel':'Waves'}")) {
      LearningResource resource = mapped(json).resource();

      assertThat(resource.name()).containsExactly(Map.entry("und", "Waves"));
      assertThat(resource.type()).containsExactly("LearningResource", "Course");
    }
  }

  @Test
  void readsTextsInAllTheirForms() {
    assertThat(with("'description':{'@value':'Wellen','@language':'de-AT'}").description())
        .containsExactly(Map.entry("de", "Wellen"));
    assertThat(
            with("'description':[{'@value':'Wellen','@language':'de'},'Waves'],'inLanguage':'en'")
                .description())
        .containsExactlyInAnyOrderEntriesOf(Map.of("de", "Wellen", "en", "Waves"));
    assertThat(with("'description':{'de':'Wellen','en':['Waves']}").description())
        .containsExactlyInAnyOrderEntriesOf(Map.of("de", "Wellen", "en", "Waves"));
    assertThat(
            with("'@context':['https://schema.org',{'@language':'fr'}],'description':'Ondes'")
                .description())
        .containsExactly(Map.entry("fr", "Ondes"));
    assertThat(with("'description':'','abstract':'Short'").description()).containsValue("Short");
  }

  @Test
  void neverGuessesALanguage() {
    Mapping.Mapped mapped =
        mapped(
            "{'@type':'Course','name':'X','inLanguage':['multi','Deutsch',{'@type':'Language','name':'English','alternateName':'en'},'en_US']}");

    assertThat(mapped.resource().inLanguage()).containsExactly("de", "en");
    assertThat(mapped.resource().name()).containsOnlyKeys("und");
    assertThat(notes(mapped))
        .contains("inLanguage=multi", "inLanguage=Deutsch", "inLanguage=en_US");
  }

  @Test
  void cleansHtmlAndControlsOutOfTexts() {
    LearningResource resource =
        mapped(
                "{'@type':'Course','name':'A <script>alert(1)</script>\u202Eb &amp;"
                    + " c','description':'<p>One</p><p>Two</p>'}")
            .resource();

    assertThat(resource.name().get("und")).isEqualTo("A b & c");
    assertThat(resource.description().get("und")).isEqualTo("One\n\nTwo");
  }

  @Test
  void refusesWhatIsNoLearningResource() {
    assertThat(JsonFixture.refused(Form.JSON_LD, "{'@type':'Organization','name':'X'}"))
        .isEqualTo(
            new Mapping.Refused(
                "a node of this type describes no learning resource", "$.@type", "Organization"));
  }

  @Test
  void refusesAResourceWithoutATitle() {
    assertThat(JsonFixture.refused(Form.JSON_LD, "{'@type':'Course','name':['  ',null]}").path())
        .isEqualTo("$.name");
    assertThat(JsonFixture.refused(Form.JSON_LD, "[1]").path()).isEqualTo("$");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'url':'https://else.example/oer'| https://else.example/oer",
        "'url':{'@id':'/r/2'}| https://oer.example/r/2",
        "'@id':'#course'| https://oer.example/p/1",
        "'@id':'https://oer.example/p/1#course'| https://oer.example/p/1",
        "'url':'https://oer.example/'| https://oer.example/p/1",
        "'url':'https://oer.example/a.pdf'| https://oer.example/p/1",
        "'identifier':'10.1234/abc'| https://oer.example/p/1",
        "'url':'javascript:alert(1)'| https://oer.example/p/1",
        "'@id':'_:b0'| https://oer.example/p/1",
        "'url':'https://oer.example/r 2'| https://oer.example/r%202"
      })
  void choosesTheResourcesOwnAddress(String properties, URI expected) {
    assertThat(with(properties).id()).isEqualTo(expected);
  }

  @Test
  void readsPersonsAndOrganisations() {
    LearningResource resource =
        with(
            "'author':[{'@type':'Person','name':'Ana"
                + " Ruiz','sameAs':['https://x.example/a','http://orcid.org/0000-0002-1825-0097']},{'@type':'Person','givenName':'Bo','familyName':'Li'},'Cy"
                + " Day; Di Eck',{'@type':'Person','name':'null null'},'someone@oer.example'],"
                + "'provider':{'@type':'CollegeOrUniversity','name':{'en':'U'},'@id':'https://ror.org/02nr0ka47'}");

    assertThat(resource.creator())
        .containsExactly(
            new Agent("Person", "Ana Ruiz", URI.create("https://orcid.org/0000-0002-1825-0097")),
            new Agent("Person", "Bo Li", null),
            new Agent(null, "Cy Day", null),
            new Agent(null, "Di Eck", null));
    assertThat(resource.publisher())
        .containsExactly(new Agent("Organization", "U", URI.create("https://ror.org/02nr0ka47")));
  }

  @Test
  void looksThroughRolesAndQuantities() {
    LearningResource resource =
        with(
            "'author':{'@type':'Role','roleName':'lead','author':{'@type':'Person','name':'Ana'}},"
                + "'timeRequired':{'@type':'QuantitativeValue','value':2,'unitCode':'HUR'}");

    assertThat(resource.creator()).extracting("name").containsExactly("Ana");
    assertThat(resource.timeRequired()).isEqualTo(Duration.ofHours(2));
  }

  @Test
  void keepsTheirOwnValuesOfDatesBesideThePreciseOnes() {
    Mapping.Mapped mapped =
        mapped(
            "{'@type':'Course','name':'X','dateCreated':'2019','datePublished':'October 4,"
                + " 2006','dateModified':'04-10-2020'}");

    assertThat(mapped.resource().dateCreated()).isEqualTo("2019");
    assertThat(mapped.resource().datePublished()).isEqualTo("2006-10-04");
    assertThat(mapped.resource().dateModified()).isEqualTo("2020");
    assertThat(notes(mapped))
        .containsExactlyInAnyOrder("datePublished=October 4, 2006", "dateModified=04-10-2020");
  }

  @Test
  void mapsTermsOfVocabulariesAndKeepsTheOthers() {
    LearningResource resource =
        with(
            "'learningResourceType':['lesson plan','Brettspielabend'],"
                + "'audience':{'@type':'EducationalAudience','educationalRole':'teacher'},'educationalLevel':{'@type':'DefinedTerm','name':'2','inDefinedTermSet':'US"
                + " Grade"
                + " Levels'},'educationalAlignment':[{'alignmentType':'educationalSubject','educationalFramework':'ISCED-F"
                + " 2013','targetName':'x','shortCode':'0611'},"
                + "{'alignmentType':'teaches','targetName':'Listening','targetUrl':'https://skills.example/1'}],"
                + "'teaches':'Swimming','coursePrerequisites':'Breathing'");

    assertThat(resource.learningResourceType())
        .extracting(c -> c.id() == null ? c.sourceValue() : c.id().toString())
        .containsExactly("https://w3id.org/kim/hcrt/lesson_plan", "Brettspielabend");
    assertThat(resource.audience().get(0).id().toString()).endsWith("/teacher");
    assertThat(resource.educationalLevel().get(0).sourceValue()).isEqualTo("US Grade Levels: 2");
    assertThat(resource.about().get(0).id())
        .isEqualTo(URI.create("https://w3id.org/kim/isced-2013/n0611"));
    assertThat(resource.teaches())
        .containsExactly(
            Concept.unmapped("Swimming"),
            new Concept(URI.create("https://skills.example/1"), Map.of("und", "Listening"), null));
    assertThat(resource.competencyRequired()).containsExactly(Concept.unmapped("Breathing"));
  }

  @Test
  void saysTheTypeOfMaterialBySchemaOrgsTypeWhereNothingElseDoes() {
    Concept type =
        mapped("{'@type':'VideoObject','name':'X'}").resource().learningResourceType().get(0);

    assertThat(type.id()).isEqualTo(URI.create("https://w3id.org/kim/hcrt/video"));
    assertThat(type.sourceValue()).isEqualTo("VideoObject");
  }

  @Test
  void takesOnlyWebAddressesForLinks() {
    Mapping.Mapped mapped =
        mapped(
            "{'@type':'Course','name':'X','thumbnailUrl':'data:image/png;base64,AAAA','image':'javascript:alert(1)',"
                + "'encoding':{'contentUrl':'javascript:alert(1)','encodingFormat':'application/pdf'},'isBasedOn':'javascript:alert(1)',"
                + "'author':{'name':'A','@id':'javascript:alert(1)'}}");

    assertThat(Json.write(mapped)).doesNotContain("javascript:").doesNotContain("data:");
    assertThat(mapped.resource().encoding())
        .containsExactly(new Encoding(null, "application/pdf", null));
  }

  @Test
  void takesAPictureOfTheResourceAndNotTheLogoOfItsSource() {
    assertThat(with("'image':['/assets/upload_placeholder.svg',{'url':'/pic.jpg'}]").image())
        .isEqualTo(URI.create("https://oer.example/pic.jpg"));
    assertThat(
            with("'image':'https://oer.example/u.png','publisher':{'name':'U','logo':{'url':'https://oer.example/u.png'}}")
                .image())
        .isNull();
  }

  @Test
  void readsFilesWithTheirTypesAndSizes() {
    assertThat(
            with("'contentUrl':'/f.mp4','encodingFormat':'video/mp4; codecs=x','contentSize':'1.5"
                    + " MB',"
                    + "'associatedMedia':[{'@type':'MediaObject','contentUrl':'/f.pdf','encodingFormat':'PDF','contentSize':1000}]")
                .encoding())
        .containsExactly(
            new Encoding(URI.create("https://oer.example/f.mp4"), "video/mp4", 1_500_000L),
            new Encoding(URI.create("https://oer.example/f.pdf"), null, 1000L));
  }

  @Test
  void keepsHoursAndCreditsApart() {
    Mapping.Mapped mapped =
        mapped(
            "{'@type':'Course','name':'X','timeRequired':['PT2H','PT1H'],'numberOfCredits':[{'@type':'StructuredValue','value':5,'unitText':'ECTS'},'3"
                + " LP',12],'hasCourseInstance':{'@type':'CourseInstance','courseWorkload':'PT22H','instructor':{'@type':'Person','name':'Tea"
                + " Cher'}},"
                + "'educationalCredentialAwarded':[{'@type':'EducationalOccupationalCredential','name':'Zertifikat','credentialCategory':'certificate','recognizedBy':{'@type':'Organization','name':'U'}},'Badge']}");
    LearningResource resource = mapped.resource();

    assertThat(resource.timeRequired()).isEqualTo(Duration.ofHours(2));
    assertThat(resource.workload()).isEqualTo(Duration.ofHours(22));
    assertThat(resource.credits())
        .containsExactly(
            new Credits(new java.math.BigDecimal("5"), "ECTS"),
            new Credits(new java.math.BigDecimal("3"), "LP"));
    assertThat(resource.educationalCredentialAwarded()).hasSize(2);
    assertThat(resource.educationalCredentialAwarded().get(0).recognizedBy())
        .isEqualTo(new Agent("Organization", "U", null));
    assertThat(resource.contributor()).containsExactly(new Agent("Person", "Tea Cher", null));
    assertThat(notes(mapped)).contains("credits=12", "timeRequired=PT1H");
  }

  @Test
  void readsOtherWorks() {
    LearningResource resource =
        with(
            "'isBasedOn':['https://b.example/1','An old"
                + " film'],'isPartOf':[{'@type':'WebSite','@id':'https://oer.example/#website','name':'Site'},"
                + "{'@type':'Course','name':'Big','url':'/big'}],'hasPart':[{'@type':'Video','name':'Small'},{'@type':'Quiz'}]");

    assertThat(resource.isBasedOn())
        .containsExactly(
            new RelatedWork(URI.create("https://b.example/1"), null),
            new RelatedWork(null, "An old film"));
    assertThat(resource.isPartOf())
        .containsExactly(new RelatedWork(URI.create("https://oer.example/big"), "Big"));
    assertThat(resource.hasPart()).containsExactly(new RelatedWork(null, "Small"));
  }

  @Test
  void readsAccessibility() {
    LearningResource resource =
        with(
            "'accessMode':'textual,"
                + " visual','accessibilityFeature':['https://schema.org/captions','transcript'],"
                + "'accessibilityHazard':'noFlashingHazard','accessibilitySummary':'Fine'");

    assertThat(resource.accessMode()).containsExactly("textual", "visual");
    assertThat(resource.accessibilityFeature()).containsExactly("captions", "transcript");
    assertThat(resource.accessibilityHazard()).containsExactly("noFlashingHazard");
    assertThat(resource.accessibilitySummary()).containsValue("Fine");
  }

  @Test
  void takesListsOfKeywordsApart() {
    assertThat(with("'keywords':'a, b;c,,a'").keywords())
        .containsEntry("und", List.of("a", "b", "c"));
    assertThat(with("'keywords':['Law, public','b',{'@type':'DefinedTerm','name':'c'}]").keywords())
        .containsEntry("und", List.of("Law, public", "b", "c"));
  }

  @Test
  void keepsIdentifiersByWhichTheWorkIsKnownElsewhere() {
    Mapping.Mapped mapped =
        mapped(
            "{'@type':'Book','name':'X','isbn':'9783161484100','identifier':{'@type':'PropertyValue','propertyID':'DOI','value':'10.1234/ab'}}");

    assertThat(notes(mapped)).contains("identifier=ISBN 9783161484100", "identifier=10.1234/ab");
  }

  @Test
  void boundsWhatIsTakenOver() {
    String many = "'x',".repeat(5000);
    LearningResource resource =
        mapped(
                "{'@type':'Course','name':'"
                    + "n".repeat(300_000)
                    + "','keywords':["
                    + many
                    + "'y'],'author':["
                    + "'A B',".repeat(3000)
                    + "'C D']}")
            .resource();

    assertThat(resource.name().get("und")).hasSize(1000);
    assertThat(resource.creator()).hasSizeLessThanOrEqualTo(100);
  }

  @Test
  void toleratesValuesOfTheWrongKind() {
    assertThat(
            mapped(
                    "{'@type':['Course',7,null],'name':42,'author':17,'license':{'a':[]},'image':[[]],'encoding':'x','about':{},"
                        + "'educationalAlignment':'x','offers':'free','hasCourseInstance':3,'keywords':[1,true],'inLanguage':{'x':1}}")
                .resource()
                .name())
        .containsValue("42");
  }
}
