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
import org.openlearningexchange.contracts.learning.Credential;
import org.openlearningexchange.contracts.learning.Credits;
import org.openlearningexchange.contracts.learning.Encoding;
import org.openlearningexchange.contracts.learning.LearningResource;
import org.openlearningexchange.harvest.mapping.Mapping;
import org.openlearningexchange.harvest.protocol.Metadata.Json.Form;

class TableRowTest {
  private static Mapping.Mapped mapped(String cells) {
    return JsonFixture.mapped(Form.TABLE_ROW, "{" + cells + "}");
  }

  @Test
  void readsEveryColumn() {
    Mapping.Mapped mapped =
        mapped(
            "'id':'1','url':'https://oer.example/1','title':'Waves','title@de':'Wellen','description':'On waves','language':'en','subject':'0611|surfing',"
                + "'keyword':'sea|water, salt','type':'video','level':'bachelor','audience':'teacher','creator':'Ruiz, Ana|null null|Bo Li','contributor':'Cy','publisher':'U',"
                + "'dateCreated':'2019','datePublished':'04.05.2020','dateModified':'2021-02','license':'CC BY 4.0','rights':'© U | 2020','thumbnail':'/t.png',"
                + "'duration':'PT1H','credits':'5','creditSystem':'ECTS','workloadHours':'150','credential':'certificate','free':'yes','login':'no','accessMode':'visual|textual',"
                + "'accessibilityFeature':'captions','fileUrl':'/a.pdf|/b.mp4','fileType':'application/pdf|video/mp4','fileSize':'10|20','doi':'10.1234/x','isbn':'9783161484100'");
    LearningResource resource = mapped.resource();

    assertThat(resource.id()).isEqualTo(URI.create("https://oer.example/1"));
    assertThat(resource.name()).isEqualTo(Map.of("en", "Waves", "de", "Wellen"));
    assertThat(resource.about()).extracting("sourceValue").contains("surfing");
    assertThat(resource.keywords()).containsEntry("en", List.of("sea", "water, salt"));
    assertThat(resource.learningResourceType().get(0).id()).isNotNull();
    assertThat(resource.audience().get(0).id()).isNotNull();
    assertThat(resource.creator()).extracting("name").containsExactly("Ruiz, Ana", "Bo Li");
    assertThat(resource.dateCreated()).isEqualTo("2019");
    assertThat(resource.datePublished()).isEqualTo("2020-05-04");
    assertThat(resource.dateModified()).isEqualTo("2021-02");
    assertThat(resource.image()).isEqualTo(URI.create("https://oer.example/t.png"));
    assertThat(resource.timeRequired()).isEqualTo(Duration.ofHours(1));
    assertThat(resource.workload()).isEqualTo(Duration.ofHours(150));
    assertThat(resource.credits()).containsExactly(new Credits(new BigDecimal("5"), "ECTS"));
    assertThat(resource.educationalCredentialAwarded())
        .containsExactly(new Credential(Map.of("en", "certificate"), null, null));
    assertThat(resource.isAccessibleForFree()).isTrue();
    assertThat(resource.conditionsOfAccess().id().toString()).endsWith("/no_login");
    assertThat(resource.accessMode()).containsExactly("visual", "textual");
    assertThat(resource.encoding())
        .containsExactly(
            new Encoding(URI.create("https://oer.example/a.pdf"), "application/pdf", 10L),
            new Encoding(URI.create("https://oer.example/b.mp4"), "video/mp4", 20L));
    assertThat(statements(mapped))
        .containsExactly("csv:license=CC BY 4.0", "csv:rights=© U | 2020");
    assertThat(notes(mapped))
        .contains("identifier=10.1234/x", "identifier=ISBN 9783161484100", "creator=null null");
  }

  @Test
  void reportsColumnsThatItDoesNotUnderstand() {
    assertThat(notes(mapped("'Title':'X','Raumnummer':'B 12','empty':''")))
        .containsExactly("column:Raumnummer=B 12");
  }

  @Test
  void readsAliasesOfHeaders() {
    LearningResource resource =
        mapped(
                "'\uFEFFTitel':'X','Autor':'Ana','ECTS':'2,5','LINK':'https://oer.example/x','Lizenz':'CC0'")
            .resource();

    assertThat(resource.creator()).hasSize(1);
    assertThat(resource.credits()).containsExactly(new Credits(new BigDecimal("2.5"), "ECTS"));
  }

  @Test
  void refusesARowWithoutATitle() {
    assertThat(
            JsonFixture.refused(Form.TABLE_ROW, "{'url':'https://oer.example/x','title':'NULL'}")
                .path())
        .isEqualTo("title");
  }

  @Test
  void takesTheDoiWhereThereIsNoAddress() {
    assertThat(mapped("'title':'X','url':'see library','doi':'10.1234/x'").resource().id())
        .isEqualTo(URI.create("https://doi.org/10.1234/x"));
  }

  @Test
  void saysWhatItCouldNotUse() {
    assertThat(
            notes(
                mapped(
                    "'title':'X','url':'javascript:x','credits':'5','workload':'much','free':'maybe','language':'Klingonisch'")))
        .containsExactlyInAnyOrder(
            "id=an address of scheme javascript",
            "credits=5",
            "workload=much",
            "isAccessibleForFree=maybe",
            "inLanguage=Klingonisch");
  }
}
