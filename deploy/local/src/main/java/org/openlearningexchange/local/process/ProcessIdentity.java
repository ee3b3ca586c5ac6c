package org.openlearningexchange.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Who a process is beyond its number: numbers are given out again, the moment of its start (in
 * clock ticks since the machine's boot) is not. Nothing is ever signalled on the word of a number
 * alone.
 */
public record ProcessIdentity(long pid, long startTicks, String boot) {

  /** Of a process that runs now; empty if there is none, or only the zombie of one. */
  public static Optional<ProcessIdentity> find(long pid) {
    try {
      String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
      // proc(5): the command may hold blanks and brackets, the fields after the last bracket do not
      String[] afterCommand = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      // a killed JVM's first thread is a zombie while the others still hold its ports and files
      boolean zombie = afterCommand[0].equals("Z") || afterCommand[0].equals("X");
      boolean ended = zombie && Integer.parseInt(afterCommand[17]) <= 1;
      return ended
          ? Optional.empty()
          : Optional.of(new ProcessIdentity(pid, Long.parseLong(afterCommand[19]), bootId()));
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  public boolean isAlive() {
    return find(pid).filter(this::equals).isPresent();
  }

  private static String bootId() throws IOException {
    return Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
  }
}
