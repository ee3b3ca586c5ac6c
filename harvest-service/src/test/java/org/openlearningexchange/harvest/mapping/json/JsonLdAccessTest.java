package org.openlearningexchange.harvest.mapping.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openlearningexchange.harvest.mapping.json.JsonFixture.statements;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openlearningexchange.contracts.learning.Concept;
import org.openlearningexchange.harvest.mapping.Mapping;

/** What schema.org says of rights and access. */
class JsonLdAccessTest {
  @Test
  void takesStatementsOfRightsExactlyAsFound() {
    Mapping.Mapped mapped =
        JsonLdTest.mapped(
            "{'@type':'Course','name':'X','license':[' CC BY 4.0"
                + " ',{'@type':'CreativeWork','@id':'https://l.example/1','name':'My"
                + " licence'},'null'],'useRightsUrl':'https://t.example/','usageInfo':{'@id':'/terms'},'copyrightNotice':{'@value':'Alle"
                + " Rechte','@language':'de'},"
                + "'image':{'@type':'ImageObject','url':'https://i.example/x.png','license':'CC0'}}");

    assertThat(statements(mapped))
        .containsExactly(
            "schema:license=CC BY 4.0",
            "schema:license=https://l.example/1",
            "schema:license.name=My licence",
            "schema:usageInfo=/terms",
            "schema:useRightsUrl=https://t.example/",
            "schema:copyrightNotice=Alle Rechte");
    assertThat(mapped.licenceStatements().get(5).language()).isEqualTo("de");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'isAccessibleForFree':true | true",
        "'isAccessibleForFree':'http://schema.org/False' | false",
        "'isAccessibleForFree':'no' | false",
        "'offers':{'@type':'Offer','price':'0'} | true",
        "'offers':[{'price':'395','priceCurrency':'GBP'}] | false",
        "'offers':[{'price':0,'category':'course'},{'price':50,'category':'certificate'}] | true",
        "'hasCourseInstance':{'offers':{'price':'0.00'}} | true",
        "'offers':{'price':'on request'} | ",
        "'isAccessibleForFree':'perhaps' | "
      })
  void tellsWhatIsFree(String properties, Boolean expected) {
    assertThat(JsonLdTest.with(properties).isAccessibleForFree()).isEqualTo(expected);
  }

  @Test
  void readsConditionsOfAccess() {
    assertThat(
            JsonLdTest.with(
                    "'conditionsOfAccess':{'@id':'http://w3id.org/kim/conditionsOfAccess/no_login'}")
                .conditionsOfAccess()
                .id()
                .toString())
        .endsWith("/no_login");
    assertThat(
            JsonLdTest.with("'conditionsOfAccess':'Login required'")
                .conditionsOfAccess()
                .id()
                .toString())
        .endsWith("/login");
    assertThat(JsonLdTest.with("'conditionsOfAccess':'on campus'").conditionsOfAccess())
        .isEqualTo(Concept.unmapped("on campus"));
  }

  @Test
  void takesAConditionOfAccessForAStatementOnlyWhereItIsASentence() {
    String json = "{'@type':'Course','name':'Waves','conditionsOfAccess':'%s'}";

    assertThat(JsonLdTest.mapped(json.formatted("no login")).licenceStatements()).isEmpty();
    assertThat(
            JsonLdTest.mapped(json.formatted("Embargoed until 2030-01-01, ask the author"))
                .licenceStatements())
        .extracting("field")
        .containsExactly("schema:conditionsOfAccess");
    assertThat(
            JsonLdTest.mapped(
                    "{'@type':'Course','name':'Waves','acquireLicensePage':'https://oer.example/ask'}")
                .licenceStatements())
        .extracting("field")
        .containsExactly("schema:acquireLicensePage");
  }
}
