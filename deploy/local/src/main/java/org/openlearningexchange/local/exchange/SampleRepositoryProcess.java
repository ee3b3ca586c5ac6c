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
import java.util.List;
import org.openlearningexchange.local.process.LocalFailure;
import org.openlearningexchange.local.process.ManagedProcess;
import org.openlearningexchange.local.store.Checkout;
import org.openlearningexchange.local.store.FolderContent;
import org.openlearningexchange.local.store.StorePrograms;

/** A member's OAI-PMH repository, played by deploy/sample-repositories. */
public final class SampleRepositoryProcess extends ManagedProcess {
  private static final String JAR = "sample-repositories.jar";

  private final List<String> arguments;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  private SampleRepositoryProcess(String name, Path folder, int port, List<String> arguments) {
    super(name, folder, port);
    this.arguments = arguments;
  }

  /** One of the project's own collections. */
  public static SampleRepositoryProcess ofCollection(String collection, Path data, int port) {
    String name = "sample-" + collection;
    return new SampleRepositoryProcess(
        name, data.resolve(name), port, List.of("--collection", collection));
  }

  /** Whatever records or recorded answers lie in a folder. */
  public static SampleRepositoryProcess ofRecords(Path records, Path data, int port) {
    String name = "sample-records";
    return new SampleRepositoryProcess(
        name, data.resolve(name), port, List.of("--records", records.toAbsolutePath().toString()));
  }

  public URI baseUrl() {
    return URI.create("http://localhost:" + port() + "/oai");
  }

  @Override
  public boolean isReady() {
    URI identify = URI.create(baseUrl() + "?verb=Identify");
    HttpRequest question = HttpRequest.newBuilder(identify).timeout(Duration.ofSeconds(5)).build();
    try {
      return http.send(question, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Takes the build along, as a service does; Maven writes this jar over the old one. */
  @Override
  protected void prepare() throws IOException {
    Path built = Checkout.root().resolve("deploy/sample-repositories/target");
    if (!Files.exists(built.resolve(JAR))) {
      throw new LocalFailure(
          "The sample repositories are not built (%s): run './mvnw package -DskipTests'."
              .formatted(built));
    }
    FolderContent.delete(app());
    FolderContent.copy(built.resolve("lib"), app().resolve("lib"));
    Files.copy(built.resolve(JAR), app().resolve(JAR));
  }

  @Override
  protected List<String> command() {
    List<String> command =
        new ArrayList<>(
            List.of(
                StorePrograms.java().toString(),
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                app().resolve(JAR).toString(),
                "--port",
                String.valueOf(port())));
    command.addAll(arguments);
    return command;
  }

  private Path app() {
    return folder().resolve("app");
  }
}
