package org.openlearningexchange.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import org.openlearningexchange.local.api.Api;

/** Compares what harvest, rights, catalogue and search hold; exit code 1 where they differ. */
final class Reconcile {
  private final DataFolder data;

  Reconcile(Arguments arguments) {
    arguments.allow("data");
    data = DataFolder.of(arguments);
  }

  int run() {
    LocalSetup setup = LocalSetup.of(data, data.getChoice());
    Api catalog = new Api(setup.exchange().url("catalog-service"), setup.exchange()::operatorToken);
    JsonNode report = catalog.get("/reconciliation");
    say(report);
    return report.path("inStep").asBoolean() ? 0 : 1;
  }

  private static void say(JsonNode report) {
    Console.say("%-10s %10s %10s", "", "resources", "live");
    report
        .path("resources")
        .properties()
        .forEach(holder -> say(holder.getKey(), holder.getValue(), report.path("live")));
    long differences = report.path("differences").asLong();
    Console.say(
        differences == 0 ? "In step: no resource differs." : differences + " resources differ:");
    report
        .path("shown")
        .forEach(one -> Console.say("  %s  %s", text(one, "id"), text(one, "difference")));
    if (report.path("shown").size() < differences) {
      Console.say("  … and %d more", differences - report.path("shown").size());
    }
  }

  private static void say(String holder, JsonNode resources, JsonNode live) {
    Console.say("%-10s %10d %10d", holder, resources.asLong(), live.path(holder).asLong());
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asText();
  }
}
