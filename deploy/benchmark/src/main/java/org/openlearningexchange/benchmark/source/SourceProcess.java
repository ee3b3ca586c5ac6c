package org.openlearningexchange.benchmark.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A {@link PageServer} that runs beside the benchmark, and ends with it. */
public final class SourceProcess implements AutoCloseable {
  private final Process process;
  private final List<String> hosts;

  private SourceProcess(Process process, List<String> hosts) {
    this.process = process;
    this.hosts = hosts;
  }

  /** Returns when its pages are there. */
  public static SourceProcess start(SourceSettings settings) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx2g",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                PageServer.class.getName()));
    command.addAll(settings.arguments());
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      BufferedReader said =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
      String ports = said.readLine();
      if (ports == null) {
        throw new IllegalStateException("the source did not start");
      }
      return new SourceProcess(
          process, Stream.of(ports.split(" ", -1)).map(port -> "localhost:" + port).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@code host:port} of each of its servers. */
  public List<String> hosts() {
    return hosts;
  }

  /** The base address of a list; any path has the same one. */
  public URI list(int host, String path) {
    return URI.create("http://" + hosts.get(host) + "/" + path);
  }

  @Override
  public void close() {
    process.destroy();
  }
}
