package org.openlearningexchange.local.exchange;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Things that go on side by side. */
final class Together {
  private Together() {}

  /** Waits for all of them, also when one fails: who then cleans up meets no half-started ones. */
  static void run(Collection<Runnable> deeds) {
    List<CompletableFuture<@Nullable RuntimeException>> running =
        deeds.stream()
            .map(
                deed ->
                    CompletableFuture.supplyAsync(() -> attempt(deed), Together::onItsOwnThread))
            .toList();
    List<RuntimeException> failures =
        running.stream()
            .map(CompletableFuture::join)
            .filter(Objects::nonNull)
            .map(Objects::requireNonNull)
            .toList();
    if (!failures.isEmpty()) {
      RuntimeException first = failures.get(0);
      failures.stream().skip(1).forEach(first::addSuppressed);
      throw first;
    }
  }

  private static @Nullable RuntimeException attempt(Runnable deed) {
    try {
      deed.run();
      return null;
    } catch (RuntimeException e) {
      return e;
    }
  }

  private static void onItsOwnThread(Runnable deed) {
    Thread thread = new Thread(deed, "local-exchange");
    thread.setDaemon(true);
    thread.start();
  }
}
