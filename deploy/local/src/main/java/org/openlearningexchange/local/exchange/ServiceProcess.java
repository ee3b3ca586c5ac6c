package org.openlearningexchange.local.exchange;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openlearningexchange.local.process.LocalFailure;
import org.openlearningexchange.local.process.ManagedProcess;
import org.openlearningexchange.local.store.Checkout;
import org.openlearningexchange.local.store.FolderContent;
import org.openlearningexchange.local.store.StorePrograms;

/** One of the four services, as it was built. */
public final class ServiceProcess extends ManagedProcess {
  private static final String JAR = "quarkus-run.jar";

  private final List<String> jvmOptions;
  private final Map<String, String> settings;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  ServiceProcess(
      String name, Path folder, int port, List<String> jvmOptions, Map<String, String> settings) {
    super(name, folder, port);
    this.jvmOptions = jvmOptions;
    this.settings = settings;
  }

  public URI url() {
    return URI.create("http://localhost:" + port());
  }

  @Override
  public boolean isReady() {
    HttpRequest question =
        HttpRequest.newBuilder(url().resolve("/q/health/ready"))
            .timeout(Duration.ofSeconds(5))
            .build();
    try {
      return http.send(question, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * Takes the build along: one that is made while the service runs must not pull its classes away.
   */
  @Override
  protected void prepare() throws IOException {
    Path built = Checkout.root().resolve(name()).resolve("target/quarkus-app");
    if (!Files.exists(built.resolve(JAR))) {
      throw new LocalFailure(
          "%s is not built (%s): run './mvnw package -DskipTests'.".formatted(name(), built));
    }
    FolderContent.delete(app());
    FolderContent.link(built, app());
  }

  @Override
  protected List<String> command() {
    List<String> command = new ArrayList<>(List.of(StorePrograms.java().toString()));
    command.addAll(jvmOptions);
    command.addAll(List.of("-jar", app().resolve(JAR).toString()));
    return command;
  }

  @Override
  protected Map<String, String> environment() {
    Map<String, String> all = new HashMap<>(super.environment());
    all.put("QUARKUS_HTTP_PORT", String.valueOf(port()));
    all.putAll(settings);
    return all;
  }

  private Path app() {
    return folder().resolve("app");
  }
}
