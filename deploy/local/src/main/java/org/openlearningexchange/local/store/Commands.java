package org.openlearningexchange.local.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.openlearningexchange.local.process.LocalFailure;

/** Programs that do one thing and end. */
final class Commands {
  private Commands() {}

  static void run(String name, List<String> command, Map<String, String> environment, Path log)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().clear();
    builder.environment().putAll(environment);
    int code = waitFor(builder.start());
    if (code != 0) {
      throw new LocalFailure("%s failed (exit code %d); see %s.".formatted(name, code, log));
    }
  }

  private static int waitFor(Process process) {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new LocalFailure("Interrupted while waiting for a command.", e);
    }
  }
}
