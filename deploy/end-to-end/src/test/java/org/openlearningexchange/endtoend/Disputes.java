package org.openlearningexchange.endtoend;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.openlearningexchange.local.api.Api;

/** Notices, as anybody sends them, and what operators do with them. */
record Disputes(Exchange exchange) {

  /** A notice that an operator looks at; the resource is as it was. */
  String acknowledged(String resource) {
    String dispute =
        Api.withoutToken(exchange.processes().url("rights-service"))
            .post("/disputes", notice(resource))
            .get("id")
            .asText();
    step(dispute, "acknowledgement", Json.object());
    return dispute;
  }

  /** {@code flagged} or {@code hidden}. */
  void restrict(String dispute, String effect) {
    step(dispute, "restriction", reasons(Json.object().put("effect", effect)));
  }

  void lift(String dispute) {
    step(dispute, "resolution", reasons(Json.object().put("outcome", "lifted")));
  }

  private void step(String dispute, String step, ObjectNode body) {
    exchange.rights().post("/disputes/" + dispute + "/" + step, body);
  }

  private static ObjectNode notice(String resource) {
    ObjectNode notice = Json.object().put("resource", resource).put("grounds", "licence-claim");
    notice.put("reasons", "The licence was never given.").put("goodFaith", true);
    notice.put("name", "A. Holder").put("email", "a.holder@publisher.example");
    notice.putArray("addresses").add("https://repository.example/" + resource);
    return notice;
  }

  private static ObjectNode reasons(ObjectNode step) {
    step.putObject("statementOfReasons")
        .put("facts", "The collection of a publisher was compared.")
        .put("groundType", "law")
        .put("ground", "Directive 2001/29/EC, Art. 3");
    return step;
  }
}
