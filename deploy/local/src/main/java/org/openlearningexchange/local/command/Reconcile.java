package org.openlearningexchange.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import org.openlearningexchange.local.api.Api;

/** Compares what source, rights, catalogue and index hold; exit code 1 where they differ. */
final class Reconcile {
  private final DataFolder data;

  Reconcile(Arguments arguments) {
    arguments.allow("data");
    data = DataFolder.of(arguments);
  }

  int run() {
    LocalSetup setup = LocalSetup.of(data, data.getChoice());
    Api catalog = new Api(setup.exchange().url("catalog-service"), setup.exchange()::operatorToken);
    JsonNode answer = catalog.get("/reconciliation");
    Console.say(answer.toPrettyString());
    return answer.path("differences").isEmpty() ? 0 : 1;
  }
}
