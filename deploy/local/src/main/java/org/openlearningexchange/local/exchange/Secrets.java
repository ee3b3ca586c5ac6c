package org.openlearningexchange.local.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;

/** What only the owner of the data folder may read; each is made at the first question and kept. */
public final class Secrets {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path folder;

  Secrets(Path data) {
    this.folder = data.resolve("secrets");
  }

  /** The private key that signs tokens: RSA 2048, PKCS#8, PEM. */
  public Path signingKey() {
    return file("signing-key.pem", Secrets::newSigningKey);
  }

  public String operatorSecret() {
    return read(file("operator-secret", Secrets::newPassword));
  }

  public String postgresPassword() {
    return read(file("postgres-password", Secrets::newPassword));
  }

  /** Signs the cursors of search answers. */
  public String cursorSecret() {
    return read(file("cursor-secret", Secrets::newPassword));
  }

  /** Encrypts the credentials that sources ask for: 32 bytes in base64. */
  public String credentialsKey() {
    return read(file("credentials-key", Secrets::newKey));
  }

  /** Makes the secrets that deliveries of notices are signed with: 32 bytes in base64. */
  public String noticesKey() {
    return read(file("notices-key", Secrets::newKey));
  }

  /** Writes a file that nobody else may read, now or while it is written. */
  public static void writePrivately(Path file, String content) {
    try {
      Path unfinished = file.resolveSibling(file.getFileName() + ".new");
      Files.deleteIfExists(unfinished);
      Files.createFile(
          unfinished,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(unfinished, content);
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized Path file(String name, Supplier<String> content) {
    Path file = folder.resolve(name);
    if (!Files.exists(file)) {
      createFolder();
      writePrivately(file, content.get());
    }
    return file;
  }

  private void createFolder() {
    try {
      Files.createDirectories(folder.getParent());
      Files.createDirectory(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } catch (FileAlreadyExistsException fine) {
      // made for another secret
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String newPassword() {
    byte[] bytes = new byte[24];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String newKey() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static String newSigningKey() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      byte[] key = generator.generateKeyPair().getPrivate().getEncoded();
      byte[] newLine = "\n".getBytes(StandardCharsets.US_ASCII);
      String lines = Base64.getMimeEncoder(64, newLine).encodeToString(key);
      return "-----BEGIN PRIVATE KEY-----\n" + lines + "\n-----END PRIVATE KEY-----\n";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
