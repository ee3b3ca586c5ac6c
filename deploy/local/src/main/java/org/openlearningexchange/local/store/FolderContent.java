package org.openlearningexchange.local.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Whole folders: copied, linked, fingerprinted, deleted. */
public final class FolderContent {
  private FolderContent() {}

  public static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    for (Path file : walk(from)) {
      Path target = to.resolve(from.relativize(file).toString());
      if (Files.isDirectory(file)) {
        Files.createDirectories(target);
      } else {
        Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  /**
   * A copy that shares its files' bytes where the file system allows it; it stays as it is when the
   * original's files are replaced.
   */
  public static void link(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    FileStore source = Files.getFileStore(from);
    if (!source.equals(Files.getFileStore(to))) {
      copy(from, to);
      return;
    }
    for (Path file : walk(from)) {
      Path target = to.resolve(from.relativize(file).toString());
      if (Files.isDirectory(file)) {
        Files.createDirectories(target);
      } else {
        Files.createLink(target, file);
      }
    }
  }

  /** Changes when a file comes, goes, or has other bytes. */
  static String fingerprint(Path folder) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Path file : walk(folder)) {
        digest.update(folder.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
        if (Files.isRegularFile(file)) {
          digest.update(Files.readAllBytes(file));
        }
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Programs are no secret; a store that runs as someone else must be able to read them. */
  static void makeReadable(Path folder) throws IOException {
    for (Path file : walk(folder)) {
      if (!Files.isSymbolicLink(file)) {
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
        boolean executable = permissions.contains(PosixFilePermission.OWNER_EXECUTE);
        permissions.addAll(PosixFilePermissions.fromString(executable ? "r-xr-xr-x" : "r--r--r--"));
        Files.setPosixFilePermissions(file, permissions);
      }
    }
  }

  public static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    for (Path file : walk(folder).stream().sorted(Comparator.reverseOrder()).toList()) {
      Files.deleteIfExists(file);
    }
  }

  private static List<Path> walk(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.sorted().toList();
    }
  }
}
