package org.openlearningexchange.search.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.smallrye.mutiny.Multi;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Over real connections: what a reader sees, and what its going away does. */
class DeliveryTest {
  private static final byte[] ASKING =
      "GET / HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] PIECE = new byte[1 << 20];
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Vertx vertx = Vertx.vertx();
  private final HttpClient client = HttpClient.newHttpClient();
  private final AtomicInteger wanted = new AtomicInteger();
  private final AtomicBoolean isOver = new AtomicBoolean();

  @AfterEach
  void stop() throws Exception {
    vertx.close().toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
  }

  @Test
  void sendsAllPieces() throws Exception {
    int port = serve(pieces -> pieces.select().first(3), PATIENCE);

    assertThat(get(port)).hasSize(3 * PIECE.length);
    await().atMost(PATIENCE).untilTrue(isOver);
  }

  @Test
  void breaksOffWhatCannotBeFinished() throws Exception {
    int port =
        serve(
            pieces ->
                Multi.createBy()
                    .concatenating()
                    .streams(
                        pieces.select().first(2),
                        Multi.createFrom().failure(new IllegalStateException("index away"))),
            PATIENCE);

    assertThatThrownBy(() -> get(port)).isInstanceOf(IOException.class);
  }

  @Test
  void wantsNoMoreThanASlowReaderTakesAndStopsWhenItHangsUp() throws Exception {
    int port = serve(UnaryOperator.identity(), PATIENCE);
    try (Socket reader = new Socket("localhost", port)) {
      reader.getOutputStream().write(ASKING);
      InputStream answer = reader.getInputStream();
      answer.readNBytes(PIECE.length);

      // what fits into the buffers between us, and not the thousand pieces that there are
      assertThat(wanted.get()).isLessThan(100);
    }

    await().atMost(PATIENCE).untilTrue(isOver);
    assertThat(wanted.get()).isLessThan(1_000);
  }

  @Test
  void givesUpOnAReaderThatTakesTooLong() throws Exception {
    int port = serve(UnaryOperator.identity(), Duration.ofMillis(200));
    try (Socket reader = new Socket("localhost", port)) {
      reader.getOutputStream().write(ASKING);

      await().atMost(PATIENCE).untilTrue(isOver);
    }
  }

  private int serve(UnaryOperator<Multi<byte[]>> pieces, Duration longest) throws Exception {
    Multi<byte[]> thousand =
        Multi.createFrom()
            .range(0, 1_000)
            .onItem()
            .invoke(piece -> wanted.incrementAndGet())
            .map(piece -> PIECE)
            .onTermination()
            .invoke(() -> isOver.set(true));
    HttpServer server =
        vertx
            .createHttpServer()
            .requestHandler(
                request ->
                    new Delivery(request.response(), longest)
                        .send(pieces.apply(thousand))
                        .subscribe()
                        .with(sent -> {}))
            .listen(0, "localhost")
            .toCompletionStage()
            .toCompletableFuture()
            .get(20, TimeUnit.SECONDS);
    return server.actualPort();
  }

  private byte[] get(int port) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port)).timeout(PATIENCE).build();
    return client.send(request, BodyHandlers.ofByteArray()).body();
  }
}
