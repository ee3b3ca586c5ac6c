package org.openlearningexchange.catalog.client;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.Executor;

/** The way back from a worker to the event loop that a request came on; Hibernate needs it. */
final class EventLoop {
  private EventLoop() {}

  /** Runs tasks on the caller's event loop, or at once where the caller is on none. */
  static Executor current() {
    Context context = Vertx.currentContext();
    return context == null ? Runnable::run : task -> context.runOnContext(nothing -> task.run());
  }
}
