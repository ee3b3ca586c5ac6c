package org.openlearningexchange.local.command;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.openlearningexchange.local.process.ManagedProcess;

/**
 * Ends what a command has started when the command does not come to its end, be it by a failure or
 * by Ctrl-C. What ran before goes on.
 */
final class Undo {
  private final Supplier<LocalSetup> setup;
  private final Set<String> ranBefore;
  private volatile boolean armed = true;

  private Undo(Supplier<LocalSetup> setup, Set<String> ranBefore) {
    this.setup = setup;
    this.ranBefore = ranBefore;
  }

  static Undo armed(Supplier<LocalSetup> setup, List<ManagedProcess> processes) {
    Set<String> running =
        processes.stream()
            .filter(ManagedProcess::isRunning)
            .map(ManagedProcess::name)
            .collect(Collectors.toSet());
    Undo undo = new Undo(setup, running);
    Runtime.getRuntime().addShutdownHook(new Thread(undo::stopWhatWasStarted, "undo"));
    return undo;
  }

  void disarm() {
    armed = false;
  }

  /** Through objects of its own: those of the command may be waiting for a start. */
  private void stopWhatWasStarted() {
    if (!armed) {
      return;
    }
    ManagedProcess.refuseStarts();
    List<ManagedProcess> started = started();
    if (!started.isEmpty()) {
      System.err.println("Stopping what was started …");
    }
    while (!started.isEmpty()) {
      for (int i = started.size() - 1; i >= 0; i--) {
        started.get(i).stop();
      }
      started = started(); // a start that was under way
    }
  }

  private List<ManagedProcess> started() {
    return setup.get().processes().stream()
        .filter(process -> !ranBefore.contains(process.name()) && process.isRunning())
        .toList();
  }
}
