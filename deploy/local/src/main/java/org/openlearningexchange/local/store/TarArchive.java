package org.openlearningexchange.local.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/** Unpacks .txz with its links and execute bits. */
final class TarArchive {
  private static final int EXECUTABLE = 0100;

  private TarArchive() {}

  static void unpack(Path archive, Path folder) throws IOException {
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(archive));
        TarArchiveInputStream entries =
            new TarArchiveInputStream(new XZCompressorInputStream(bytes))) {
      @Nullable TarArchiveEntry entry = entries.getNextEntry();
      while (entry != null) {
        write(entry, entries, folder);
        entry = entries.getNextEntry();
      }
    }
  }

  private static void write(TarArchiveEntry entry, InputStream content, Path folder)
      throws IOException {
    Path target = folder.resolve(entry.getName()).normalize();
    if (!target.startsWith(folder)) {
      throw new IOException("An entry leads out of the archive: " + entry.getName());
    }
    Files.createDirectories(entry.isDirectory() ? target : target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else if (!entry.isDirectory()) {
      Files.copy(content, target);
      String permissions = (entry.getMode() & EXECUTABLE) == 0 ? "rw-r--r--" : "rwxr-xr-x";
      Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(permissions));
    }
  }
}
