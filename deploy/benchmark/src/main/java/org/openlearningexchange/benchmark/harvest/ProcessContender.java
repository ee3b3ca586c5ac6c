package org.openlearningexchange.benchmark.harvest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Another harvester, in a process that stays for all its passes, so that it is warm: told an
 * address, it answers how many records it read, in how many nanoseconds, of how much CPU time.
 */
final class ProcessContender implements Contender, AutoCloseable {
  private final String name;
  private final String prefix;
  private final Path log;
  private final Process process;
  private final BufferedReader answers;
  private final PrintWriter questions;

  /**
   * @param log gets what it says besides its answers
   */
  ProcessContender(String name, String prefix, Path log, List<String> command) {
    this.name = name;
    this.prefix = prefix;
    this.log = log;
    try {
      process = new ProcessBuilder(command).redirectError(log.toFile()).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    answers =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    questions =
        new PrintWriter(
            new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8), true);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Pass read(URI baseUrl, int round) throws IOException {
    questions.println(baseUrl + " " + prefix);
    String answer = answers.readLine();
    if (answer == null) {
      throw new IllegalStateException(name + " has given up; see " + log);
    }
    String[] said = answer.split(" ", -1);
    return new Pass(
        Long.parseLong(said[0]),
        Duration.ofNanos(Long.parseLong(said[1])),
        Duration.ofNanos(Long.parseLong(said[2])));
  }

  @Override
  public void close() {
    process.destroy();
  }
}
