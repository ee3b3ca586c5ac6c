package org.openlearningexchange.rights.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.kit.problem.Problem;
import org.openlearningexchange.rights.composition.Outcome.Allowed;
import org.openlearningexchange.rights.composition.Outcome.Alternative;
import org.openlearningexchange.rights.composition.Outcome.Blocking;
import org.openlearningexchange.rights.reuse.Reason;

class CompositionTest {

  @Test
  void namesThePartThatStandsInTheWayWithItsClause() {
    Outcome outcome =
        answer(
            """
            {"parts":[{"licence":"CC-BY-4.0"},{"licence":"CC-BY-ND-4.0"}],"use":"adapt"}""");

    assertThat(outcome.blocking())
        .singleElement()
        .satisfies(
            blocking -> {
              assertThat(blocking.part()).isEqualTo(1);
              assertThat(blocking.licence()).isEqualTo("CC-BY-ND-4.0");
              assertThat(blocking.clause()).isEqualTo("CC BY-ND 4.0 s.2(a)(1)(B)");
            });
  }

  @Test
  void offersOtherWays() {
    Outcome outcome =
        answer(
            """
            {"parts":[{"licence":"CC-BY-SA-4.0"},{"licence":"CC-BY-NC-4.0"}],"use":"adapt"}""");

    assertThat(outcome.blocking()).extracting(Blocking::part).containsExactly(0, 1);
    assertThat(outcome.alternatives())
        .extracting(Alternative::kind)
        .containsExactly("leave-out", "leave-out", "collect", "privately", "quote", "ask-holder");
    assertThat(outcome.alternatives().get(1).outputLicences()).contains("CC-BY-SA-4.0");
  }

  @Test
  void saysUnderWhichOtherLicenceItMayBePublished() {
    Outcome outcome =
        answer(
            """
            {"parts":[{"licence":"CC-BY-SA-4.0"}],"use":"adapt","result":"CC-BY-4.0"}""");

    assertThat(outcome.allowed()).isEqualTo(Allowed.NO);
    assertThat(outcome.blocking()).extracting(Blocking::rule).containsExactly("different-elements");
    assertThat(outcome.alternatives())
        .filteredOn(one -> one.kind().equals("other-licence"))
        .singleElement()
        .extracting(Alternative::outputLicences, InstanceOfAssertFactories.list(String.class))
        .contains("CC-BY-SA-4.0");
  }

  @Test
  void saysThatItWouldBeAllowedWithoutProfit() {
    Outcome outcome =
        answer(
            """
            {"parts":[{"licence":"CC-BY-NC-4.0"}],"use":"collect","commercial":true}""");

    assertThat(outcome.allowed()).isEqualTo(Allowed.NO);
    assertThat(outcome.alternatives()).extracting(Alternative::kind).contains("non-commercially");
  }

  @Test
  void keepsANonCommercialCollectionNonCommercial() {
    Outcome outcome =
        answer(
            """
            {"parts":[{"licence":"CC-BY-NC-4.0"},{"licence":"CC-BY-4.0"}],"use":"collect",
            "result":"CC-BY-4.0"}""");

    assertThat(outcome.allowed()).isEqualTo(Allowed.NO);
    assertThat(outcome.blocking()).extracting(Blocking::part).containsExactly(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"LicenseRef-RS-InC-NC-1.0", "CC-Sampling-Plus-1.0", "CC-BY-NC", "CC-NC-SA-1.0"})
  void makesACollectionWithAnythingNonCommercialNonCommercial(String licence) {
    Outcome outcome =
        answer("{\"parts\":[{\"licence\":\"%s\"}],\"use\":\"collect\"}".formatted(licence));

    assertThat(outcome.collectionLicence()).isEqualTo("any-non-commercial");
    assertThat(outcome.reasons()).extracting(Reason::rule).contains("non-commercial-collection");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "[{'licence':'CC-BY-NC-4.0'},{'licence':'CC-BY-4.0','use':'adapt'}] | collect | CC-BY-4.0 |"
            + " NO",
        "[{'licence':'CC-BY-NC-4.0'},{'licence':'CC-BY-4.0','use':'adapt'}] | collect |"
            + " CC-BY-NC-4.0 | YES",
        "[{'licence':'CC-BY-NC-4.0','use':'quote'},{'licence':'CC-BY-4.0'}] | collect | CC-BY-4.0 |"
            + " YES",
        "[{'licence':'CC-BY-4.0','use':'collect'},{'licence':'LicenseRef-ARR','use':'quote'}] |"
            + " adapt | CC-BY-SA-4.0 | YES",
        "[{'licence':'CC-BY-NC-4.0 OR CC-BY-4.0'}] | collect | CC-BY-4.0 | YES",
        "[{'licence':'CC-BY-4.0','use':'share'},{'licence':'CC-BY-4.0'}] | collect | CC-BY-SA-4.0 |"
            + " NO",
      })
  void holdsTheWantedLicenceAgainstWhatIsCollected(
      String parts, String use, String result, Allowed allowed) {
    Outcome outcome =
        answer(
            "{\"parts\":%s,\"use\":\"%s\",\"result\":\"%s\"}"
                .formatted(parts.replace('\'', '"'), use, result));

    assertThat(outcome.allowed()).isEqualTo(allowed);
  }

  @Test
  void boundsTheLicencesOfARequest() {
    String ten = String.join(" OR ", Collections.nCopies(10, "CC-BY-4.0"));
    List<Map<String, String>> parts = Collections.nCopies(21, Map.of("licence", ten));

    assertThatThrownBy(() -> answer(Json.write(Map.of("parts", parts, "use", "adapt"))))
        .satisfies(problem -> assertThat(faults(problem)).containsExactly("parts"));
  }

  @Test
  void looksNoFurtherThanTheFaultsThatItNames() {
    List<Map<String, String>> parts = Collections.nCopies(100, Map.of("licence", "CC-BY-5.0"));

    assertThatThrownBy(() -> answer(Json.write(Map.of("parts", parts, "use", "adapt"))))
        .satisfies(problem -> assertThat(faults(problem)).hasSize(20));
  }

  @Test
  void givesWhatIsNotAdaptedNoOtherLicence() {
    Outcome outcome =
        answer(
            """
            {"parts":[{"licence":"CC-BY-4.0"}],"use":"share","result":"CC-BY-SA-4.0"}""");

    assertThat(outcome.allowed()).isEqualTo(Allowed.NO);
    assertThat(outcome.blocking())
        .extracting(Blocking::rule)
        .containsExactly("unaltered-keeps-licence");
  }

  @Test
  void takesAFamilyAsResultForItsCurrentVersion() {
    Outcome outcome =
        answer(
            """
            {"parts":[{"licence":"CC-BY-4.0"}],"use":"adapt","result":"CC-BY-SA"}""");

    assertThat(outcome.outputLicences()).containsExactly("CC-BY-SA-4.0");
  }

  @Test
  void answersForAHundredParts() {
    List<Map<String, String>> parts = Collections.nCopies(100, Map.of("licence", "CC-BY-SA-3.0"));

    Outcome outcome =
        answer(Json.write(Map.of("parts", parts, "use", "adapt", "result", "CC-BY-4.0")));

    assertThat(outcome.allowed()).isEqualTo(Allowed.NO);
    assertThat(outcome.blocking()).hasSizeLessThanOrEqualTo(100);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | use",
        "{\"use\":\"adapt\"} | parts",
        "{\"use\":\"adapt\",\"parts\":[]} | parts",
        "{\"use\":\"adapt\",\"parts\":[null]} | parts[0]",
        "{\"use\":\"adapt\",\"parts\":[{}]} | parts[0]",
        "{\"use\":\"steal\",\"parts\":[{\"licence\":\"MIT\"}]} | use",
        "{\"use\":\"adapt\",\"parts\":[{\"licence\":\"MIT\"},{\"licence\":\"CC-BY-5.0\"}]} | parts[1].licence",
        "{\"use\":\"adapt\",\"parts\":[{\"licence\":\"MIT OR A AND B\"}]} | parts[0].licence",
        "{\"use\":\"adapt\",\"parts\":[{\"licence\":\"MIT\",\"use\":\"eat\"}]} | parts[0].use",
        "{\"use\":\"adapt\",\"parts\":[{\"licence\":\"MIT\",\"obtained\":\"soon\"}]} | parts[0].obtained",
        "{\"use\":\"adapt\",\"parts\":[{\"resource\":\"no id\"}]} | parts[0].resource",
        "{\"use\":\"adapt\",\"parts\":[{\"resource\":\"no id\",\"licence\":\"MIT\"}]} | parts[0]",
        "{\"use\":\"adapt\",\"parts\":[{\"history\":[{\"from\":\"2020\"}]}]} | parts[0].history[0].licence",
        "{\"use\":\"adapt\",\"parts\":[{\"history\":[{\"licence\":\"MIT\",\"from\":\"x\"}]}]} | parts[0].history[0].from",
        "{\"use\":\"adapt\",\"parts\":[{\"licence\":\"MIT\"}],\"result\":\"LicenseRef-RS-InC-1.0\"} | result",
        "{\"use\":\"adapt\",\"parts\":[{\"licence\":\"MIT\"}],\"result\":\"Nonsense\"} | result",
        "{\"use\":\"adapt\",\"parts\":[{\"licence\":\"MIT\"}],\"comercial\":true} | comercial",
        "{\"use\":\"adapt\",\"parts\":[{\"licence\":\"MIT\",\"licnce\":\"MIT\"}]} | parts[0].licnce",
        "{\"use\":\"adapt\",\"parts\":[{\"licence\":[\"MIT\"]}]} | parts[0].licence",
        "{\"use\":\"adapt\",\"parts\":\"MIT\"} | parts",
      })
  void namesTheFieldAtFault(String body, String field) {
    assertThatThrownBy(() -> answer(body))
        .isInstanceOf(Problem.class)
        .satisfies(
            problem ->
                assertThat(Json.write(((Problem) problem).response().getEntity()))
                    .contains("\"field\":\"" + field + "\""));
  }

  @Test
  void namesNearIdsForAnUnknownLicence() {
    assertThatThrownBy(
            () -> answer("{\"use\":\"adapt\",\"parts\":[{\"licence\":\"CC BY-SA 4.0\"}]}"))
        .satisfies(
            problem ->
                assertThat(Json.write(((Problem) problem).response().getEntity()))
                    .contains("near it: CC-BY-SA-4.0"));
  }

  private static List<String> faults(Throwable problem) {
    return Json.MAPPER
        .valueToTree(((Problem) problem).response().getEntity())
        .findValuesAsText("field");
  }

  private static Outcome answer(String body) {
    return CaseRow.answer(body);
  }
}
