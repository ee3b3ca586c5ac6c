package org.openlearningexchange.benchmark;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openlearningexchange.local.exchange.LocalExchange;

/**
 * Services that stand still for a while, by SIGSTOP, and stay warm. After ten seconds they are no
 * longer members of their consumer groups and have to join them again.
 */
final class PausedServices implements AutoCloseable {
  private final LocalExchange exchange;
  private final Set<String> paused = new HashSet<>();

  PausedServices(LocalExchange exchange) {
    this.exchange = exchange;
  }

  void pause(String service) {
    signal("STOP", service);
    paused.add(service);
  }

  void resume(String service) {
    signal("CONT", service);
    paused.remove(service);
  }

  void resumeAll() {
    List.copyOf(paused).forEach(this::resume);
  }

  private void signal(String name, String service) {
    long pid = exchange.process(service).pid().orElseThrow();
    try {
      new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start().waitFor();
    } catch (IOException e) {
      throw new IllegalStateException("kill does not run", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  @Override
  public void close() {
    resumeAll();
  }
}
