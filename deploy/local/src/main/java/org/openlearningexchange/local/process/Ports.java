package org.openlearningexchange.local.process;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** Ports of this machine. */
public final class Ports {
  /**
   * Below the range that Linux hands out to outgoing connections, which could take a port between
   * look and use.
   */
  private static final int LOWEST = 20_000;

  private static final int HIGHEST = 32_000;

  /** What was found before and is perhaps not listened on yet. */
  private static final Set<Integer> FOUND = ConcurrentHashMap.newKeySet();

  private Ports() {}

  /** A port that nothing listens on now; another one each time. */
  public static int findFree() {
    for (int attempt = 0; attempt < 1000; attempt++) {
      int candidate = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
      if (isFree(candidate) && FOUND.add(candidate)) {
        return candidate;
      }
    }
    throw new LocalFailure("No free port between " + LOWEST + " and " + HIGHEST + " was found.");
  }

  /**
   * Looks without touching: a socket that is opened as a trial would be inherited, for a moment, by
   * any process that another thread starts just then, and look taken to the next trial.
   */
  public static boolean isFree(int port) {
    return !PortOwner.isTaken(port);
  }

  /** Says who is in the way when a port is taken. */
  public static void requireFree(String name, int port) {
    if (!isFree(port)) {
      String owner = PortOwner.find(port).map(PortOwner::description).orElse("another program");
      throw new LocalFailure(
          "%s needs port %d, but %s listens there: stop that program, or choose other ports (up --port-offset 1000)."
              .formatted(name, port, owner));
    }
  }
}
