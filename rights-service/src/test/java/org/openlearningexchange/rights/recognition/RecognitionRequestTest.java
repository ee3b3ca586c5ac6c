package org.openlearningexchange.rights.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.message.LicenceStatement;
import org.openlearningexchange.kit.problem.Problem;

class RecognitionRequestTest {
  @Test
  void takesStatementsAndRecordsInOneList() {
    RecognitionRequest request =
        read(
            """
            {"statements":[{"text":"CC BY","field":"dc:rights","language":"de"},
            {"statements":[{"text":"a"},{"text":"b"}]},{"text":""}]}""");

    assertThat(request.check())
        .containsExactly(
            List.of(new LicenceStatement("CC BY", "dc:rights", "de")),
            List.of(new LicenceStatement("a", null, null), new LicenceStatement("b", null, null)),
            List.of(new LicenceStatement("", null, null)));
  }

  @Test
  void namesEveryElementAtFault() {
    RecognitionRequest request =
        read(
            """
            {"statements":[{"text":"CC BY"},{},null,{"text":"a","statements":[]},
            {"statements":[{"text":"a"},{"field":"dc:rights"}]},
            {"text":"a","field":"%s"}]}"""
                .formatted("f".repeat(201)));

    assertThat(faults(request))
        .containsExactly(
            "statements[1].text",
            "statements[2].text",
            "statements[3]",
            "statements[4].statements[1].text",
            "statements[5].field");
  }

  @Test
  void asksForStatementsWhereThereAreNone() {
    assertThat(faults(read("{}"))).containsExactly("statements");
    assertThat(read("{\"statements\":[]}").check()).isEmpty();
  }

  @Test
  void takesAThousandStatementsAndNotOneMore() {
    assertThat(request(1_000).check()).hasSize(1_000);
    assertThatThrownBy(() -> request(1_001).check())
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.type().status()).isEqualTo(413));
  }

  @Test
  void countsTheStatementsOfRecords() {
    String record = "{\"statements\":[" + "{\"text\":\"a\"},".repeat(599) + "{\"text\":\"a\"}]}";

    assertThatThrownBy(() -> read("{\"statements\":[" + record + "," + record + "]}").check())
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.type().status()).isEqualTo(413));
  }

  private static RecognitionRequest request(int statements) {
    return read(
        "{\"statements\":[" + "{\"text\":\"a\"},".repeat(statements - 1) + "{\"text\":\"a\"}]}");
  }

  private static RecognitionRequest read(String json) {
    return Json.read(json, RecognitionRequest.class);
  }

  private static List<String> faults(RecognitionRequest request) {
    try {
      request.check();
    } catch (Problem problem) {
      JsonNode errors = Json.MAPPER.valueToTree(problem.response().getEntity()).path("errors");
      return errors.findValuesAsText("field");
    }
    throw new AssertionError("nothing was refused");
  }
}
