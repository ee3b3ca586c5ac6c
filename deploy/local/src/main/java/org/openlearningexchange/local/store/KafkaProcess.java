package org.openlearningexchange.local.store;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import org.openlearningexchange.local.process.ManagedProcess;

/**
 * A Kafka broker that is its own controller (KRaft), with the settings that suit one small machine.
 */
public final class KafkaProcess extends ManagedProcess {
  private final int controllerPort;
  private final Path settings;
  private final Path data;

  public KafkaProcess(Path folder, int port, int controllerPort) {
    super("kafka", folder, port);
    this.controllerPort = controllerPort;
    this.settings = folder().resolve("server.properties");
    this.data = folder().resolve("data");
  }

  public String bootstrapServers() {
    return "127.0.0.1:" + port();
  }

  @Override
  protected List<Integer> furtherPorts() {
    return List.of(controllerPort);
  }

  /**
   * Asks for the versions of its API, the one request that every broker answers at once when it
   * serves.
   */
  @Override
  public boolean isReady() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress("127.0.0.1", port()), 2000);
      socket.setSoTimeout(2000);
      DataOutputStream request = new DataOutputStream(socket.getOutputStream());
      // size, key 18 (ApiVersions), version 0, correlation id, no client id
      request.write(
          ByteBuffer.allocate(14)
              .putInt(10)
              .putShort((short) 18)
              .putShort((short) 0)
              .putInt(7)
              .putShort((short) -1)
              .array());
      DataInputStream answer = new DataInputStream(socket.getInputStream());
      boolean answered = answer.readInt() > 6 && answer.readInt() == 7;
      return answered && answer.readShort() == 0;
    } catch (IOException notYet) {
      return false;
    }
  }

  @Override
  protected void prepare() throws IOException {
    writeSettings();
    try (InputStream logging =
        Objects.requireNonNull(KafkaProcess.class.getResourceAsStream("kafka-log4j2.properties"))) {
      Files.copy(
          logging, folder().resolve("log4j2.properties"), StandardCopyOption.REPLACE_EXISTING);
    }
    if (!Files.exists(data.resolve("meta.properties"))) {
      format();
    }
  }

  @Override
  protected List<String> command() {
    return java("-Xmx256m", "kafka.Kafka", settings.toString());
  }

  private void format() throws IOException {
    Commands.run(
        "Kafka's StorageTool",
        java(
            "-Xmx128m",
            "kafka.tools.StorageTool",
            "format",
            "--config",
            settings.toString(),
            "--cluster-id",
            clusterId(),
            "--ignore-formatted"),
        environment(),
        log());
  }

  private List<String> java(String memory, String mainClass, String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                StorePrograms.java().toString(),
                memory,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dlog4j2.configurationFile=" + folder().resolve("log4j2.properties"),
                "-cp",
                StorePrograms.get().kafkaClassPath(),
                mainClass));
    command.addAll(List.of(arguments));
    return command;
  }

  private void writeSettings() throws IOException {
    Properties properties = new Properties();
    try (InputStream fixed =
        Objects.requireNonNull(KafkaProcess.class.getResourceAsStream("kafka-server.properties"))) {
      properties.load(fixed);
    }
    properties.setProperty(
        "listeners",
        "PLAINTEXT://127.0.0.1:" + port() + ",CONTROLLER://127.0.0.1:" + controllerPort);
    properties.setProperty("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port());
    properties.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
    properties.setProperty("log.dirs", data.toString());
    try (var writer = Files.newBufferedWriter(settings)) {
      properties.store(writer, null);
    }
  }

  /** As Kafka makes its own: one that began with a dash would be read as an option. */
  private static String clusterId() {
    return Stream.generate(KafkaProcess::randomId)
        .filter(id -> !id.startsWith("-"))
        .findFirst()
        .orElseThrow();
  }

  private static String randomId() {
    UUID id = UUID.randomUUID();
    byte[] bytes =
        ByteBuffer.allocate(16)
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits())
            .array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
