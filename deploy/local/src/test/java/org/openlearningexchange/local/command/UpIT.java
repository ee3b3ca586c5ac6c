package org.openlearningexchange.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openlearningexchange.local.store.Checkout;

/** What {@code up} says when it cannot: one sentence, an exit code, and nothing left running. */
class UpIT {
  @TempDir Path folder;

  private record Outcome(int exitCode, String said) {}

  @Test
  void refusesAnOldJava() throws Exception {
    Path java = Files.createDirectories(folder.resolve("old/bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\necho '    java.specification.version = 1.8' >&2\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));

    Outcome outcome = up(Map.of("JAVA_HOME", folder.resolve("old").toString()));

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.said())
        .contains("needs a JDK 17 or newer")
        .contains("is version 8")
        .hasLineCount(1);
  }

  @Test
  void refusesTooLittleMemory() throws Exception {
    Outcome outcome = up(Map.of("EXCHANGE_NEEDED_MEMORY_MB", "99999999"));

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.said()).contains("needs 99999999 MB of free memory").hasLineCount(1);
  }

  @Test
  void refusesTooLittleDisk() throws Exception {
    Outcome outcome = up(Map.of("EXCHANGE_NEEDED_DISK_MB", "999999999"));

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.said()).contains("needs 999999999 MB of free disk").hasLineCount(1);
  }

  @Test
  void namesATakenPortAndStartsNothing() throws Exception {
    int offset = ThreadLocalRandom.current().nextInt(500, 1000) * 10;
    try (ServerSocket taken =
        new ServerSocket(19_200 + offset, 1, InetAddress.getLoopbackAddress())) {
      Outcome outcome = up(Map.of(), "--port-offset", String.valueOf(offset));

      assertThat(outcome.exitCode()).isEqualTo(1);
      assertThat(outcome.said())
          .contains("elasticsearch needs port " + taken.getLocalPort())
          .contains("process " + ProcessHandle.current().pid())
          .hasLineCount(1);
    }
    assertThat(pidFiles()).isEmpty();
  }

  @Test
  void refusesAFolderOfRecordsThatIsNotThere() throws Exception {
    Outcome outcome = up(Map.of(), "--records", folder.resolve("nowhere").toString());

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.said()).contains("--records needs a folder").hasLineCount(1);
  }

  @Test
  void refusesAnOptionThatItDoesNotKnow() throws Exception {
    Outcome outcome = up(Map.of(), "--recods", folder.toString());

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.said())
        .contains("There is no option --recods")
        .contains("--records")
        .hasLineCount(1);
  }

  private Outcome up(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    Path script = Checkout.root().resolve("deploy/local/up");
    List<String> command =
        new ArrayList<>(
            List.of(script.toString(), "--no-build", "--data", folder.resolve("data").toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().putAll(environment);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Outcome(process.waitFor(), said.strip());
  }

  private List<Path> pidFiles() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.endsWith("pid")).toList();
    }
  }
}
