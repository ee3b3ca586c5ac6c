package org.openlearningexchange.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.kit.problem.Problem;

class MergePatchTest {
  private final Particulars current =
      new Particulars("A", Map.of("en", "one", "de", "eins"), "page");

  @Test
  void changesNothingWhenEmpty() {
    assertThat(patch("{}")).isEqualTo(current);
  }

  @Test
  void replacesMergesAndRemoves() {
    assertThat(patch("{\"name\":\"B\",\"texts\":{\"de\":null,\"fr\":\"un\"},\"page\":null}"))
        .isEqualTo(new Particulars("B", Map.of("en", "one", "fr", "un"), null));
  }

  @Test
  void givesTheSameWhenAppliedTwice() {
    Particulars once = patch("{\"texts\":{\"de\":null}}");

    assertThat(MergePatch.apply(tree("{\"texts\":{\"de\":null}}"), once, Particulars.class))
        .isEqualTo(once);
  }

  @Test
  void refusesUnknownFieldsWrongFormsAndNonObjects() {
    for (String patch : new String[] {"{\"id\":1}", "{\"texts\":\"x\"}", "[]", "\"x\"", "null"}) {
      assertThatThrownBy(() -> patch(patch)).as(patch).isInstanceOf(Problem.class);
    }
  }

  private Particulars patch(String patch) {
    return MergePatch.apply(tree(patch), current, Particulars.class);
  }

  private static JsonNode tree(String json) {
    return Json.read(json, JsonNode.class);
  }

  record Particulars(String name, Map<String, String> texts, String page) {}
}
