package org.openlearningexchange.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Remembers which process serves a folder, and at which port, over the end of whoever started it.
 */
final class PidFile {
  /** A process as it was started: its identity and the port that it was given. */
  record Entry(ProcessIdentity identity, int port) {}

  private final Path file;

  PidFile(Path folder) {
    file = folder.resolve("pid");
  }

  /** The process of this folder, if it still is the one that was started here. */
  Optional<Entry> findRunning() {
    return read().filter(entry -> entry.identity().isAlive());
  }

  void write(Entry entry) {
    ProcessIdentity process = entry.identity();
    String line =
        "%d %d %s %d%n"
            .formatted(process.pid(), process.startTicks(), process.boot(), entry.port());
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void delete() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<Entry> read() {
    try {
      String[] parts = Files.readString(file).strip().split(" ");
      if (parts.length != 4) {
        return Optional.empty();
      }
      var identity =
          new ProcessIdentity(Long.parseLong(parts[0]), Long.parseLong(parts[1]), parts[2]);
      return Optional.of(new Entry(identity, Integer.parseInt(parts[3])));
    } catch (NoSuchFileException | NumberFormatException notStarted) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
