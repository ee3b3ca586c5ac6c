package org.openlearningexchange.local.command;

import java.util.List;
import java.util.OptionalLong;
import org.openlearningexchange.local.process.ManagedProcess;
import org.openlearningexchange.local.process.Memory;

/** One line for each process; exit code 1 unless everything is ready. */
final class Status {
  private final DataFolder data;

  Status(Arguments arguments) {
    arguments.allow("data");
    data = DataFolder.of(arguments);
  }

  int run() {
    List<ManagedProcess> processes = LocalSetup.of(data, data.getChoice()).processes();
    Console.say("%-18s %6s %8s  %-10s %8s", "process", "port", "pid", "state", "memory");
    long memory = processes.stream().mapToLong(Status::say).sum();
    Console.say("%-18s %6s %8s  %-10s %5d MB", "", "", "", "", memory);
    return processes.stream().allMatch(ManagedProcess::isReady) ? 0 : 1;
  }

  private static long say(ManagedProcess process) {
    OptionalLong pid = process.pid();
    long memory = pid.isPresent() ? Memory.residentMegabytes(pid.getAsLong()) : 0;
    Console.say(
        "%-18s %6d %8s  %-10s %5d MB",
        process.name(),
        process.port(),
        pid.isPresent() ? pid.getAsLong() : "-",
        state(process),
        memory);
    return memory;
  }

  private static String state(ManagedProcess process) {
    if (!process.isRunning()) {
      return "down";
    }
    return process.isReady() ? "ready" : "not ready";
  }
}
