package org.openlearningexchange.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardTest {
  @TempDir Path folder;

  @Test
  void killedJvmTakesItsProcessesAndTheirDataAlong() throws IOException {
    Path store = Files.createDirectories(folder.resolve("store"));
    Files.createDirectory(store.resolve("data"));
    Files.writeString(store.resolve("log"), "kept");
    Process guarded = new ProcessBuilder("sleep", "600").start();
    new PidFile(store)
        .write(new PidFile.Entry(ProcessIdentity.find(guarded.pid()).orElseThrow(), 1));
    Process jvm = jvmThatGuards(folder);
    await().until(() -> Files.exists(folder.resolve("guarded")));
    assertThat(guarded.isAlive()).isTrue();

    jvm.destroyForcibly();

    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> !guarded.isAlive() && !Files.exists(store.resolve("data")));
    assertThat(store.resolve("log")).exists();
  }

  /** What the other JVM runs. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    Guard.over(folder);
    System.gc();
    Files.createFile(folder.resolve("guarded"));
    System.in.read();
  }

  private static Process jvmThatGuards(Path folder) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            GuardTest.class.getName(),
            folder.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
