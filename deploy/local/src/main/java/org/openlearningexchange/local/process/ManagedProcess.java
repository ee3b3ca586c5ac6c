package org.openlearningexchange.local.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * A program of this machine that serves one folder: the folder holds its data, its log and the file
 * that remembers its process. It outlives whoever started it (see {@link Guard} for the other way)
 * and is found again through its folder, so that two objects over the same folder speak of the same
 * process. Only that process is ever signalled.
 */
public abstract class ManagedProcess {
  private static final Duration POLL = Duration.ofMillis(50);

  /** A service writes a line of log whenever it is asked too early. */
  private static final Duration READY_POLL = Duration.ofMillis(200);

  private static volatile boolean startsRefused;

  private final String name;
  private final Path folder;
  private final int port;
  private final PidFile pidFile;

  protected ManagedProcess(String name, Path folder, int port) {
    this.name = name;
    this.folder = folder.toAbsolutePath().normalize();
    this.port = port;
    this.pidFile = new PidFile(this.folder);
  }

  public final String name() {
    return name;
  }

  public final Path folder() {
    return folder;
  }

  public final int port() {
    return port;
  }

  /** Where it writes what it has to say. */
  public Path log() {
    return folder.resolve(name + ".log");
  }

  /** Can it serve? Asked often while it starts. */
  public abstract boolean isReady();

  /** The whole command; called for each start, after {@link #prepare()}. */
  protected abstract List<String> command();

  /**
   * Makes the folder fit for a start: settings that are written anew, data that is made at the
   * first start.
   */
  protected void prepare() throws IOException {}

  /** The whole environment: nothing of the caller's gets in. */
  protected Map<String, String> environment() {
    return Map.of(
        "PATH", "/usr/local/bin:/usr/bin:/bin", "LANG", "C.UTF-8", "HOME", folder.toString());
  }

  /** Ports beside the main one. */
  protected List<Integer> furtherPorts() {
    return List.of();
  }

  /** Where a program that goes to the background leaves the number of the process that stays. */
  protected Optional<Path> daemonPidFile() {
    return Optional.empty();
  }

  protected Duration startLimit() {
    return Duration.ofMinutes(3);
  }

  protected Duration stopLimit() {
    return Duration.ofSeconds(20);
  }

  /** SIGTERM, unless the program means something else by it. */
  protected void askToEnd(ProcessHandle process) {
    process.destroy();
  }

  public final boolean isRunning() {
    return pidFile.findRunning().isPresent();
  }

  public final OptionalLong pid() {
    return pidFile
        .findRunning()
        .map(entry -> OptionalLong.of(entry.identity().pid()))
        .orElseGet(OptionalLong::empty);
  }

  /**
   * Runs it and waits until it is ready. One that runs and is ready is left alone; one that is
   * neither here nor there is ended first.
   */
  public final synchronized void start() {
    if (isRunningAtItsPort() && isReady()) {
      return;
    }
    stop();
    requirePorts();
    if (startsRefused) {
      throw new LocalFailure(name + " is not started any more.");
    }
    try {
      Files.createDirectories(folder);
      prepare();
      pidFile.write(new PidFile.Entry(launch(), port));
    } catch (IOException e) {
      throw new LocalFailure("%s could not be started in %s: %s".formatted(name, folder, e), e);
    }
    awaitReady();
  }

  /** For a JVM on its way out: whatever it is about to start would outlive it unseen. */
  public static void refuseStarts() {
    startsRefused = true;
  }

  /** Names whoever holds a port that this process needs; silent while the process itself has it. */
  public final void requirePorts() {
    if (!isRunningAtItsPort()) {
      Ports.requireFree(name, port);
      furtherPorts().forEach(further -> Ports.requireFree(name, further));
    }
  }

  /** Asks it to end, and ends it when it does not. Nothing happens when it does not run. */
  public final synchronized void stop() {
    end(false);
  }

  /** Ends it at once, as a crash would (kill -9). */
  public final synchronized void kill() {
    end(true);
  }

  public final synchronized void restart() {
    stop();
    start();
  }

  /** The last lines of its log. */
  public final String logTail(int lines) {
    try (Stream<String> all = Files.lines(log(), StandardCharsets.ISO_8859_1)) {
      List<String> read = all.toList();
      return String.join("\n", read.subList(Math.max(0, read.size() - lines), read.size()));
    } catch (IOException | UncheckedIOException unreadable) {
      return "(no log at " + log() + ")";
    }
  }

  private boolean isRunningAtItsPort() {
    return pidFile.findRunning().filter(entry -> entry.port() == port).isPresent();
  }

  private ProcessIdentity launch() throws IOException {
    // a session of its own: neither Ctrl-C nor the end of the terminal reaches it
    List<String> detached = Stream.concat(Stream.of("setsid"), command().stream()).toList();
    ProcessBuilder builder =
        new ProcessBuilder(detached)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectInput(new File("/dev/null"))
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
    builder.environment().clear();
    builder.environment().putAll(environment());
    Optional<Path> daemonPid = daemonPidFile();
    if (daemonPid.isPresent()) {
      Files.deleteIfExists(daemonPid.get());
    }
    Process launched = builder.start();
    long pid = daemonPid.isPresent() ? awaitDaemon(launched, daemonPid.get()) : launched.pid();
    return ProcessIdentity.find(pid).orElseThrow(this::endedAtOnce);
  }

  private long awaitDaemon(Process launcher, Path daemonPid) throws IOException {
    boolean written = await(startLimit(), () -> !launcher.isAlive() || isWritten(daemonPid));
    if (!written || !isWritten(daemonPid)) {
      launcher.destroyForcibly();
      throw endedAtOnce();
    }
    return Long.parseLong(Files.readString(daemonPid).strip());
  }

  private static boolean isWritten(Path file) {
    return file.toFile().length() > 0;
  }

  private void awaitReady() {
    boolean settled = await(startLimit(), READY_POLL, () -> !isRunning() || isReady());
    if (!isRunning()) {
      throw endedAtOnce();
    }
    if (!settled) {
      throw new LocalFailure(
          "%s runs but was not ready after %d s; its log is %s:%n%s"
              .formatted(name, startLimit().toSeconds(), log(), logTail(15)));
    }
  }

  private LocalFailure endedAtOnce() {
    return new LocalFailure(
        "%s ended while it was starting; its log is %s:%n%s".formatted(name, log(), logTail(15)));
  }

  private void end(boolean atOnce) {
    pidFile.findRunning().map(PidFile.Entry::identity).ifPresent(identity -> end(identity, atOnce));
    pidFile.delete();
  }

  private void end(ProcessIdentity identity, boolean atOnce) {
    Optional<ProcessHandle> process = ProcessHandle.of(identity.pid());
    List<ProcessIdentity> children =
        process.stream()
            .flatMap(ProcessHandle::descendants)
            .flatMap(child -> ProcessIdentity.find(child.pid()).stream())
            .toList();
    if (!atOnce) {
      process.ifPresent(this::askToEnd);
      await(stopLimit(), () -> !identity.isAlive());
    }
    if (identity.isAlive()) {
      process.ifPresent(ProcessHandle::destroyForcibly);
      await(stopLimit(), () -> !identity.isAlive());
    }
    endChildren(children);
  }

  /** Children see their parent's end and follow; the next start must not meet them. */
  private void endChildren(List<ProcessIdentity> children) {
    if (!await(
        Duration.ofSeconds(5), () -> children.stream().noneMatch(ProcessIdentity::isAlive))) {
      children.stream()
          .filter(ProcessIdentity::isAlive)
          .flatMap(child -> ProcessHandle.of(child.pid()).stream())
          .forEach(ProcessHandle::destroyForcibly);
    }
  }

  private static boolean await(Duration limit, BooleanSupplier condition) {
    return await(limit, POLL, condition);
  }

  private static boolean await(Duration limit, Duration poll, BooleanSupplier condition) {
    long end = System.nanoTime() + limit.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        return false;
      }
      try {
        Thread.sleep(poll.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new LocalFailure("Interrupted while waiting for a process.", e);
      }
    }
    return true;
  }
}
