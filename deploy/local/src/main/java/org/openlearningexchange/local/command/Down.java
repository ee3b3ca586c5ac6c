package org.openlearningexchange.local.command;

import java.util.List;
import org.openlearningexchange.local.process.ManagedProcess;

/** Stops everything, services first; with --wipe the data goes too. */
final class Down {
  private final Arguments arguments;
  private final DataFolder data;

  Down(Arguments arguments) {
    this.arguments = arguments.allow("data", "wipe");
    this.data = DataFolder.of(arguments);
  }

  int run() {
    if (data.findChoice().isEmpty()) {
      Console.say("There is no exchange in %s.", data.path());
      return 0;
    }
    data.lock();
    LocalSetup setup = LocalSetup.of(data, data.getChoice());
    List<ManagedProcess> running =
        setup.processes().stream().filter(ManagedProcess::isRunning).toList();
    setup.exchange().stop();
    setup.sources().forEach(source -> source.process().stop());
    Console.say(
        running.isEmpty()
            ? "Nothing was running."
            : "Stopped: "
                + String.join(", ", running.stream().map(ManagedProcess::name).toList())
                + ".");
    if (arguments.has("wipe")) {
      data.wipe();
      Console.say("Forgotten: %s", data.path());
    }
    return 0;
  }
}
