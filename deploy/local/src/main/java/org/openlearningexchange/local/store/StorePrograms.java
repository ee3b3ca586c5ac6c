package org.openlearningexchange.local.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.openlearningexchange.local.process.LocalFailure;

/** Where the programs of the stores lie after the build of deploy/local/stores. */
public final class StorePrograms {
  private final Path target;

  private StorePrograms(Path target) {
    this.target = target;
  }

  public static StorePrograms get() {
    return new StorePrograms(Checkout.root().resolve("deploy/local/stores/target"));
  }

  public static Path java() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }

  /** The folder with bin/, lib/ and share/ for this machine, unpacked at the first call. */
  public Path postgres() {
    boolean arm = System.getProperty("os.arch").equals("aarch64");
    String archive = arm ? "postgres-linux-arm_64.txz" : "postgres-linux-x86_64.txz";
    Path packed = required(target.resolve("postgres").resolve(archive));
    return Prepared.folder(
        target.resolve("postgres").resolve(arm ? "arm64" : "x64"),
        folder -> TarArchive.unpack(packed, folder));
  }

  /** The class path of the broker. */
  public String kafkaClassPath() {
    return required(target.resolve("kafka")) + "/*";
  }

  /** Elasticsearch as it was delivered, without plugins. */
  public Path elasticsearch() {
    Path parent = required(target.resolve("elasticsearch"));
    try (Stream<Path> versions = Files.list(parent)) {
      return versions
          .filter(folder -> Files.isRegularFile(folder.resolve("bin/elasticsearch")))
          .findFirst()
          .orElseThrow(() -> missing(parent));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Elasticsearch with a plugin: a folder of its own for each content of the plugin, so that no run
   * writes into another's.
   */
  public Path elasticsearchWith(Path plugin) {
    Path delivered = elasticsearch();
    String key = delivered.getFileName() + "-" + FolderContent.fingerprint(plugin);
    return Prepared.folder(
        target.resolve("elasticsearch-with-plugin").resolve(key),
        folder -> {
          FolderContent.link(delivered, folder);
          FolderContent.copy(plugin, folder.resolve("plugins").resolve(plugin.getFileName()));
        });
  }

  private static Path required(Path path) {
    if (!Files.exists(path)) {
      throw missing(path);
    }
    return path;
  }

  private static LocalFailure missing(Path path) {
    return new LocalFailure(
        "The programs of the stores are not there (%s): run './mvnw package -pl deploy/local/stores' once."
            .formatted(path));
  }
}
