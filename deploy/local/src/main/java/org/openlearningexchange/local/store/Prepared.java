package org.openlearningexchange.local.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Folders that are made once and then only read, however many runs want them at the same moment.
 */
final class Prepared {
  /** Fills an empty folder. */
  @FunctionalInterface
  interface Preparation {
    void fill(Path folder) throws IOException;
  }

  private Prepared() {}

  /**
   * The folder appears under its name only when it is complete; who comes second throws its own
   * work away.
   */
  static Path folder(Path folder, Preparation preparation) {
    if (Files.isDirectory(folder)) {
      return folder;
    }
    try {
      Files.createDirectories(folder.getParent());
      Path unfinished = Files.createTempDirectory(folder.getParent(), "unfinished-");
      preparation.fill(unfinished);
      FolderContent.makeReadable(unfinished);
      if (!moved(unfinished, folder)) {
        FolderContent.delete(unfinished);
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException("Could not prepare " + folder, e);
    }
  }

  private static boolean moved(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
      return true;
    } catch (IOException e) {
      if (Files.isDirectory(to)) {
        return false; // another run was faster
      }
      throw e;
    }
  }
}
