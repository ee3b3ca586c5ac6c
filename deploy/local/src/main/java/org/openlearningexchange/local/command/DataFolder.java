package org.openlearningexchange.local.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.local.exchange.Secrets;
import org.openlearningexchange.local.process.LocalFailure;
import org.openlearningexchange.local.store.Checkout;
import org.openlearningexchange.local.store.FolderContent;

/** The folder that an exchange of this machine lives in, between one {@code up} and the next. */
final class DataFolder {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * What the first {@code up} chose; every later command goes by it.
   *
   * @param collections whether our own sample collections are served
   * @param records a folder of records that is served
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Choice(int portOffset, boolean collections, @Nullable String records) {}

  private final Path path;

  private DataFolder(Path path) {
    this.path = path;
  }

  /** Named by --data or EXCHANGE_DATA, else data/ of the checkout. */
  static DataFolder of(Arguments arguments) {
    Optional<String> named =
        arguments
            .find("data")
            .or(
                () ->
                    Optional.ofNullable(System.getenv("EXCHANGE_DATA"))
                        .filter(name -> !name.isBlank()));
    Path path = named.map(Path::of).orElseGet(DataFolder::usual);
    return new DataFolder(path.toAbsolutePath().normalize());
  }

  Path path() {
    return path;
  }

  /** What other commands have to be told to find it; empty for the usual folder. */
  String option() {
    return path.equals(usual()) ? "" : " --data " + path;
  }

  private static Path usual() {
    return Checkout.root().resolve("data").toAbsolutePath().normalize();
  }

  Path credentials() {
    return path.resolve("credentials.json");
  }

  Optional<Choice> findChoice() {
    Path file = path.resolve("settings.json");
    try {
      return Files.exists(file)
          ? Optional.of(JSON.readValue(file.toFile(), Choice.class))
          : Optional.empty();
    } catch (IOException e) {
      throw new LocalFailure("%s cannot be read; 'down --wipe' starts afresh.".formatted(file), e);
    }
  }

  /** For commands that need an exchange to be there. */
  Choice getChoice() {
    return findChoice()
        .orElseThrow(
            () ->
                new LocalFailure(
                    "There is no exchange in %s yet: run 'deploy/local/up'.".formatted(path)));
  }

  void keep(Choice choice) {
    try {
      Files.createDirectories(path);
      Secrets.writePrivately(path.resolve("settings.json"), JSON.writeValueAsString(choice));
    } catch (IOException e) {
      throw new LocalFailure("Nothing can be written to %s: %s".formatted(path, e.getMessage()), e);
    }
  }

  /**
   * Held until this JVM ends: two commands that start and stop the same processes would undo each
   * other's work.
   */
  @SuppressWarnings("resource")
  void lock() {
    try {
      Files.createDirectories(path);
      FileChannel file =
          FileChannel.open(
              path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      @Nullable FileLock lock = file.tryLock();
      if (lock == null) {
        throw new LocalFailure(
            "Another up or down is at work in %s; wait until it is done.".formatted(path));
      }
    } catch (IOException e) {
      throw new LocalFailure("Nothing can be written to %s: %s".formatted(path, e.getMessage()), e);
    }
  }

  /** Only a folder that is known to be an exchange's, so that a mistyped one is left alone. */
  void wipe() {
    getChoice();
    try {
      FolderContent.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
