package org.openlearningexchange.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * Ties the processes below a folder to this JVM: a small shell waits at a pipe that the system
 * closes when the JVM ends, be it by kill -9, and then ends whatever runs there. A shutdown hook
 * would not survive that, and under @QuarkusTest would find its class loader closed.
 */
public final class Guard {
  /**
   * A process is ended only if its start still is the one that the pid file names; data goes, logs
   * stay.
   */
  private static final String WATCH =
      """
      trap '' INT TERM HUP
      cat >/dev/null
      for file in "$1"/pid "$1"/*/pid; do
        [ -f "$file" ] || continue
        read -r pid ticks boot port < "$file"
        now=$(sed 's/.*) //' "/proc/$pid/stat" 2>/dev/null | cut -d' ' -f20)
        [ "$now" = "$ticks" ] && kill -KILL "$pid"
      done
      sleep 1
      rm -rf "$1"/*/data
      """;

  private Guard() {}

  /**
   * From now on nothing that a {@link ManagedProcess} runs in the folder (or one below) outlives
   * this JVM, nor does its data.
   */
  public static void over(Path folder) {
    try {
      Process guard =
          new ProcessBuilder(
                  "setsid", "bash", "-c", WATCH, "guard", folder.toAbsolutePath().toString())
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      hold(guard);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The pipe is never written to: that it closes is the message. A forgotten one would be closed by
   * the garbage collector.
   */
  private static void hold(Process guard) {
    Thread holder = new Thread(() -> waitFor(guard), "guard");
    holder.setDaemon(true);
    holder.start();
  }

  private static void waitFor(Process guard) {
    try {
      guard.waitFor();
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
  }
}
