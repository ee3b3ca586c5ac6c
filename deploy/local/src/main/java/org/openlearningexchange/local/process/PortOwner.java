package org.openlearningexchange.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The process that listens on a port, as far as /proc shows it to this user. */
record PortOwner(long pid, String command) {
  private static final String LISTENING = "0A";

  /** Somebody listens there, be it a process that this user may not look into. */
  static boolean isTaken(int port) {
    return findSocket(port).isPresent();
  }

  static Optional<PortOwner> find(int port) {
    return findSocket(port).flatMap(PortOwner::findHolder);
  }

  private static Optional<String> findSocket(int port) {
    return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
        .flatMap(table -> lines(Path.of(table)).stream())
        .map(line -> line.strip().split("\\s+"))
        .filter(column -> column.length > 9 && column[3].equals(LISTENING))
        .filter(column -> column[1].endsWith(":%04X".formatted(port)))
        .map(column -> "socket:[" + column[9] + "]")
        .findFirst();
  }

  String description() {
    return "process " + pid + " (" + command + ")";
  }

  private static Optional<PortOwner> findHolder(String socket) {
    return ProcessHandle.allProcesses()
        .filter(process -> holds(process.pid(), socket))
        .findFirst()
        .map(process -> new PortOwner(process.pid(), name(process)));
  }

  private static boolean holds(long pid, String socket) {
    try (Stream<Path> descriptors = Files.list(Path.of("/proc/" + pid + "/fd"))) {
      return descriptors.anyMatch(descriptor -> target(descriptor).equals(socket));
    } catch (IOException notOurs) {
      return false;
    }
  }

  private static String target(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).toString();
    } catch (IOException closedMeanwhile) {
      return "";
    }
  }

  private static String name(ProcessHandle process) {
    return process.info().command().map(path -> Path.of(path).getFileName().toString()).orElse("?");
  }

  private static List<String> lines(Path table) {
    try {
      return Files.readAllLines(table);
    } catch (IOException noSuchProtocol) {
      return List.of();
    }
  }
}
