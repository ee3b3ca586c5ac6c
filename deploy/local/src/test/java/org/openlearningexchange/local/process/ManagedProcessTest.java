package org.openlearningexchange.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManagedProcessTest {
  @TempDir Path folder;

  private final int port = Ports.findFree();

  @AfterEach
  void endWhatIsLeft() {
    sleeper().kill();
  }

  @Test
  void processOfAnEarlierRunIsRecognisedAndEnded() {
    sleeper().start();
    Sleeper ofALaterRun = sleeper();
    long pid = ofALaterRun.pid().orElseThrow();

    ofALaterRun.stop();

    assertThat(ProcessIdentity.find(pid)).isEmpty();
    assertThat(ofALaterRun.isRunning()).isFalse();
  }

  @Test
  void processThatRunsWellIsLeftAlone() {
    sleeper().start();
    long pid = sleeper().pid().orElseThrow();

    sleeper().start();

    assertThat(sleeper().pid()).hasValue(pid);
  }

  @Test
  void processAtAnotherPortIsReplaced() {
    sleeper().start();
    long pid = sleeper().pid().orElseThrow();
    Sleeper elsewhere = new Sleeper(folder, Ports.findFree(), "exec sleep 600");

    elsewhere.start();

    assertThat(ProcessIdentity.find(pid)).isEmpty();
    assertThat(elsewhere.isRunning()).isTrue();
  }

  @Test
  void strangerThatGotTheNumberIsNeverEnded() throws IOException {
    Process stranger = new ProcessBuilder("sleep", "600").start();
    try {
      ProcessIdentity now = ProcessIdentity.find(stranger.pid()).orElseThrow();
      ProcessIdentity before = new ProcessIdentity(now.pid(), now.startTicks() - 1, now.boot());
      new PidFile(folder).write(new PidFile.Entry(before, port));

      sleeper().kill();

      assertThat(stranger.isAlive()).isTrue();
    } finally {
      stranger.destroyForcibly();
    }
  }

  @Test
  void processThatIgnoresTheRequestToEndIsKilled() {
    Sleeper stubborn =
        new Sleeper(folder, port, "trap '' TERM; touch ready; while :; do sleep 1; done");
    stubborn.start();
    await().until(() -> Files.exists(folder.resolve("ready")));

    stubborn.stop();

    assertThat(stubborn.isRunning()).isFalse();
  }

  @Test
  void takenPortIsNamedWithItsOwner() throws IOException {
    try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> sleeper().start())
          .isInstanceOf(LocalFailure.class)
          .hasMessageContaining("sleeper needs port " + taken.getLocalPort())
          .hasMessageContaining("process " + ProcessHandle.current().pid() + " (java)")
          .hasMessageContaining("--port-offset");
    }
    assertThat(sleeper().isRunning()).isFalse();
  }

  @Test
  void processThatEndsWhileStartingIsReportedWithItsLog() {
    Sleeper broken = new Sleeper(folder, port, "echo no such setting; exit 3");
    broken.ready = false;

    assertThatThrownBy(broken::start)
        .hasMessageContaining("sleeper ended")
        .hasMessageContaining("no such setting");
  }

  private Sleeper sleeper() {
    return new Sleeper(folder, port, "exec sleep 600");
  }

  private static final class Sleeper extends ManagedProcess {
    private final String script;
    private boolean ready = true;

    Sleeper(Path folder, int port, String script) {
      super("sleeper", folder, port);
      this.script = script;
    }

    @Override
    public boolean isReady() {
      return ready;
    }

    @Override
    protected List<String> command() {
      return List.of("bash", "-c", script);
    }

    @Override
    protected java.time.Duration stopLimit() {
      return java.time.Duration.ofSeconds(1);
    }
  }
}
