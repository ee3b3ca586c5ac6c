package org.openlearningexchange.local.store;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.openlearningexchange.local.process.LocalFailure;
import org.openlearningexchange.local.process.ManagedProcess;
import org.openlearningexchange.local.process.Unprivileged;

/**
 * An Elasticsearch node of its own cluster, without security (it listens on this machine only),
 * with our analysis plugin.
 */
public final class ElasticsearchProcess extends ManagedProcess {
  private final int transportPort;
  private final Path home;
  private final Path conf;
  private final Path temporary;
  private Optional<String> heap = Optional.empty();
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  /** With the analysis plugin, if it is built. */
  public ElasticsearchProcess(Path folder, int port, int transportPort) {
    this(folder, port, transportPort, findAnalysisPlugin());
  }

  public ElasticsearchProcess(Path folder, int port, int transportPort, Optional<Path> plugin) {
    super("elasticsearch", folder, port);
    this.transportPort = transportPort;
    StorePrograms programs = StorePrograms.get();
    this.home = plugin.map(programs::elasticsearchWith).orElseGet(programs::elasticsearch);
    this.conf = folder().resolve("conf");
    this.temporary = folder().resolve("tmp");
  }

  public static Optional<Path> findAnalysisPlugin() {
    Path built = Checkout.root().resolve("deploy/elasticsearch/target/plugin/exchange-analysis");
    return Optional.of(built)
        .filter(folder -> Files.exists(folder.resolve("stable-plugin-descriptor.properties")));
  }

  /**
   * From its next start with this heap and the compiler and collector of production, for
   * measurements: without, it is small and quick to start.
   *
   * @param heap such as {@code 2g}
   */
  public void useProductionJvm(String heap) {
    this.heap = Optional.of(heap);
  }

  public String url() {
    return "http://127.0.0.1:" + port();
  }

  @Override
  public Path log() {
    return folder().resolve("elasticsearch.log");
  }

  @Override
  protected List<Integer> furtherPorts() {
    return List.of(transportPort);
  }

  /** A node that recovers its indices answers, but red. */
  @Override
  public boolean isReady() {
    try {
      HttpRequest health =
          HttpRequest.newBuilder(URI.create(url() + "/_cluster/health"))
              .timeout(Duration.ofSeconds(5))
              .build();
      var answer = http.send(health, BodyHandlers.ofString());
      return answer.statusCode() == 200 && !answer.body().contains("\"status\":\"red\"");
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  protected void prepare() throws IOException {
    Files.createDirectories(temporary);
    Files.createDirectories(conf);
    Files.writeString(conf.resolve("elasticsearch.yml"), settings());
    Files.copy(
        home.resolve("config/log4j2.properties"),
        conf.resolve("log4j2.properties"),
        StandardCopyOption.REPLACE_EXISTING);
    try (InputStream options =
        Objects.requireNonNull(
            ElasticsearchProcess.class.getResourceAsStream("elasticsearch-jvm.options"))) {
      String lines = new String(options.readAllBytes(), StandardCharsets.UTF_8);
      Files.writeString(
          conf.resolve("jvm.options"), heap.map(size -> large(lines, size)).orElse(lines));
    }
  }

  /** To the background (-d): its launcher, a JVM of its own, ends when the node is up. */
  @Override
  protected List<String> command() {
    try {
      return Unprivileged.command(
          List.of(home.resolve("bin/elasticsearch").toString(), "-d", "-p", nodePid().toString()),
          folder());
    } catch (IOException e) {
      throw new LocalFailure(
          "Elasticsearch's folder could not be handed to an ordinary user: " + folder(), e);
    }
  }

  @Override
  protected Optional<Path> daemonPidFile() {
    return Optional.of(nodePid());
  }

  @Override
  protected Map<String, String> environment() {
    return Map.of(
        "PATH", "/usr/bin:/bin",
        "HOME", folder().toString(),
        "LANG", "C.UTF-8",
        "ES_JAVA_HOME", System.getProperty("java.home"),
        "ES_PATH_CONF", conf.toString(),
        "ES_TMPDIR", temporary.toString());
  }

  private static String large(String lines, String heap) {
    return lines
        .replaceAll("-Xm([sx])\\w+", "-Xm$1" + heap)
        .replaceAll("-XX:(\\+UseSerialGC|TieredStopAtLevel=1)\\R", "");
  }

  private Path nodePid() {
    return folder().resolve("node.pid");
  }

  private String settings() {
    return """
    cluster.name: exchange
    node.name: local
    network.host: 127.0.0.1
    http.port: %d
    transport.port: %d
    path.data: %s
    path.logs: %s
    discovery.type: single-node
    xpack.security.enabled: false
    # a disk that is nearly full is its owner's business here
    cluster.routing.allocation.disk.threshold_enabled: false
    action.auto_create_index: false
    """
        .formatted(port(), transportPort, folder().resolve("data"), folder().resolve("logs"));
  }
}
