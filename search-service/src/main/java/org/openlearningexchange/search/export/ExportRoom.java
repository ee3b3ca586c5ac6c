package org.openlearningexchange.search.export;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.openlearningexchange.kit.problem.Problem;
import org.openlearningexchange.search.SearchProblem;

/** How many exports may run at once: each holds a page of resources. */
@ApplicationScoped
public class ExportRoom {
  private static final String RETRY_SECONDS = "10";

  private final Semaphore free;

  public ExportRoom(ExportConfig config) {
    this.free = new Semaphore(config.atOnce());
  }

  /** What is done while there is room for it; fails with a {@link Problem} where there is none. */
  <T> Uni<T> during(Supplier<Uni<? extends T>> deed) {
    return Uni.createFrom()
        .deferred(
            () -> {
              enter();
              return Uni.createFrom().<T>deferred(deed).onTermination().invoke(free::release);
            });
  }

  private void enter() {
    if (!free.tryAcquire()) {
      throw Problem.of(
              SearchProblem.EXPORTS_BUSY,
              "As many exports are running as there is room for; try again soon.")
          .header("Retry-After", RETRY_SECONDS);
    }
  }
}
