package org.openlearningexchange.catalog;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.Executor;

/** The way back from a worker to the event loop that the work came on; Hibernate needs it. */
public final class EventLoop {
  private EventLoop() {}

  /** Runs tasks on the caller's event loop, or at once where the caller is on none. */
  public static Executor current() {
    Context context = Vertx.currentContext();
    return context == null ? Runnable::run : task -> context.runOnContext(nothing -> task.run());
  }
}
