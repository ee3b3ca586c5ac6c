package org.openlearningexchange.local.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.local.process.LocalFailure;

/** The checkout that this runs from. */
public final class Checkout {
  private static final Path MARK = Path.of("deploy", "local", "pom.xml");

  private Checkout() {}

  /**
   * Named by the system property exchange.root, else the nearest folder above the working one that
   * holds the exchange.
   */
  public static Path root() {
    @Nullable String named = System.getProperty("exchange.root");
    return named == null ? findAbove(Path.of("")).orElseThrow(Checkout::notFound) : Path.of(named);
  }

  private static Optional<Path> findAbove(Path start) {
    return Stream.<@Nullable Path>iterate(
            start.toAbsolutePath(), folder -> folder != null, folder -> folder.getParent())
        .filter(folder -> Files.exists(folder.resolve(MARK)))
        .map(folder -> folder)
        .findFirst();
  }

  private static LocalFailure notFound() {
    return new LocalFailure(
        "The checkout of the exchange was not found above %s: set -Dexchange.root=FOLDER."
            .formatted(Path.of("").toAbsolutePath()));
  }
}
