package org.openlearningexchange.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.kit.problem.Problem;

class StrictBodyTest {
  record Work(List<Piece> parts) {}

  record Piece(String title) {}

  @Test
  void readsWhatItKnows() throws JsonProcessingException {
    assertThat(read("{\"parts\":[{\"title\":\"x\"}]}"))
        .isEqualTo(new Work(List.of(new Piece("x"))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "null | parts",
        "[] | parts",
        "{\"partes\":[]} | partes",
        "{\"parts\":[{\"titel\":\"x\"}]} | parts[0].titel",
        "{\"parts\":[{\"title\":{}}]} | parts[0].title",
      })
  void namesWhatItDoesNotKnow(String body, String field) {
    assertThatThrownBy(() -> read(body))
        .isInstanceOf(Problem.class)
        .satisfies(
            problem ->
                assertThat(Json.write(((Problem) problem).response().getEntity()))
                    .contains("\"field\":\"" + field + "\""));
  }

  private static Work read(String body) throws JsonProcessingException {
    JsonNode node = Json.MAPPER.readTree(body);
    return StrictBody.read(node, Work.class, "such as []");
  }
}
