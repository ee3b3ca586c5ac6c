package org.openlearningexchange.search.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.message.RightsDecision;

class ShownRightsTest {
  private static final String RIGHTS =
      """
      {"expression":"CC-BY-4.0","label":"CC BY 4.0",
       "licenceUri":"https://creativecommons.org/licenses/by/4.0/","status":"declared",
       "confidence":0.98,"permits":["share","adapt"],"requires":["attribution"],
       "evidence":[{"rule":"address","expression":"CC-BY-4.0","statement":{"value":"CC BY 4.0"}}],
       "rulesVersion":7,"decidedAt":"2026-11-01T10:00:00Z","missing":["jurisdiction"],
       "parts":[{"name":"photos","expression":"CC-BY-4.0"}],
       "earlier":[{"expression":"CC-BY-4.0","label":"CC BY 4.0","permits":["share"],
                   "from":"2025-01-01T00:00:00Z","until":"2026-01-01T00:00:00Z"}],
       "override":{"by":"member","reason":"It is CC BY 4.0","since":"2026-01-01T00:00:00Z"},
       "embargo":{"until":"2027-01-01T00:00:00Z","expression":"CC-BY-4.0"},
       "signals":[{"kind":"tdm-reservation","value":"1","statement":{"value":"1"}}]}\
      """;
  private static final String DISPUTE =
      "{\"id\":\"3f8f2a3e-6b1d-4c55-9d7e-2f0a5c7b9e11\",\"since\":\"2026-11-01T10:00:00Z\"}";

  @Test
  void leavesNoTraceOfADisputedLicence() {
    assertThat(ShownRights.of(disputed()).toString()).doesNotContain("BY", "by/4.0", "attribution");
  }

  @Test
  void saysThatTheLicenceIsDisputed() {
    RightsDecision shown =
        Json.MAPPER.convertValue(ShownRights.of(disputed()), RightsDecision.class);

    assertThat(shown.expression()).isEqualTo("NONE");
    assertThat(shown.label()).isEqualTo("Licence disputed");
    assertThat(shown.licenceUri()).isNull();
    assertThat(shown.status()).isEqualTo(RightsDecision.Status.UNKNOWN);
    assertThat(shown.permits()).isEqualTo(Set.of());
    assertThat(shown.rulesVersion()).isEqualTo(7);
  }

  @Test
  void keepsWhatADisputedSourceReservesAgainstMining() {
    assertThat(ShownRights.of(disputed()).at("/signals/0/kind").asText())
        .isEqualTo("tdm-reservation");
  }

  @Test
  void showsWhatNobodyDisputesAsItIs() {
    assertThat(ShownRights.of(document())).isEqualTo(Json.read(RIGHTS, JsonNode.class));
  }

  private static ObjectNode disputed() {
    return document().set("dispute", Json.read(DISPUTE, JsonNode.class));
  }

  private static ObjectNode document() {
    return Json.MAPPER.createObjectNode().set("rights", Json.read(RIGHTS, JsonNode.class));
  }
}
