package org.openlearningexchange.harvest;

import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** The service as a process of its own, so that it can be killed and paused for real. */
final class ServiceProcess implements AutoCloseable {
  private final Process process;
  private final String address;

  private ServiceProcess(Process process, String address) {
    this.process = process;
    this.address = address;
  }

  /** Starts the packaged service and waits until it is ready. */
  static ServiceProcess start(int port, Map<String, String> environment) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx192m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-jar",
            "target/quarkus-app/quarkus-run.jar");
    builder.environment().putAll(environment);
    builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
    builder.redirectErrorStream(true);
    builder.redirectOutput(
        ProcessBuilder.Redirect.appendTo(new File("target/service-" + port + ".log")));
    ServiceProcess service = new ServiceProcess(builder.start(), "http://127.0.0.1:" + port);
    Runtime.getRuntime().addShutdownHook(new Thread(service.process::destroyForcibly));
    await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(service::isReady);
    return service;
  }

  private boolean isReady() {
    return RestAssured.get(address + "/q/health/ready").statusCode() == 200;
  }

  String address() {
    return address;
  }

  /** kill -9. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  void pause() throws IOException, InterruptedException {
    signal("-STOP");
  }

  void goOn() throws IOException, InterruptedException {
    signal("-CONT");
  }

  private void signal(String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", name, Long.toString(process.pid())).start().waitFor();
  }

  @Override
  public void close() throws IOException, InterruptedException {
    goOn();
    kill();
  }
}
