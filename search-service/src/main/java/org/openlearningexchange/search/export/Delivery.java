package org.openlearningexchange.search.export;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Writes an answer to the connection itself, because of what the framework does not know: a body in
 * pieces, each when the one before has left, so that a slow reader slows the reading of the index
 * and one that hangs up ends it; and a body that cannot be finished is broken off, so that no one
 * takes a part for the whole.
 */
record Delivery(HttpServerResponse response, Duration longest) {
  private static final Logger LOG = Logger.getLogger(Delivery.class);
  private static final Duration STALLED = Duration.ofSeconds(30);
  private static final int NOT_MODIFIED = 304;

  void headers(Map<String, String> headers) {
    headers.forEach(response::putHeader);
  }

  /** Headers alone. */
  Uni<Void> end() {
    return uni(response.end());
  }

  /** What the reader has is still so. */
  Uni<Void> unchanged() {
    response.headers().remove("Content-Type");
    return uni(response.setStatusCode(NOT_MODIFIED).end());
  }

  /** A body in one piece. */
  Uni<Void> send(byte[] body) {
    return uni(response.end(Buffer.buffer(body)))
        .ifNoItem()
        .after(STALLED)
        .fail()
        .onFailure()
        .recoverWithUni(this::breakOff);
  }

  /** Completes when the last piece has left or the connection is gone. */
  Uni<Void> send(Multi<byte[]> pieces) {
    response.setChunked(true);
    return pieces
        .onItem()
        .transformToUniAndConcatenate(this::write)
        .onItem()
        .ignoreAsUni()
        .chain(() -> uni(response.end()))
        .ifNoItem()
        .after(longest)
        .fail()
        .onFailure()
        .recoverWithUni(this::breakOff);
  }

  /** A reader that takes nothing for long keeps others waiting for its place. */
  private Uni<Void> write(byte[] piece) {
    return uni(response.write(Buffer.buffer(piece))).ifNoItem().after(STALLED).fail();
  }

  private Uni<Void> breakOff(Throwable failure) {
    // a reader that hung up is no trouble of ours
    if (!(failure instanceof IOException)) {
      LOG.warnf("an export was broken off cause=%s", failure);
    }
    response.reset();
    return Uni.createFrom().voidItem();
  }

  private static Uni<Void> uni(Future<Void> future) {
    return Uni.createFrom().completionStage(future::toCompletionStage);
  }
}
