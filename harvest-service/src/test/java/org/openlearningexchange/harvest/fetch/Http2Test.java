package org.openlearningexchange.harvest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openlearningexchange.harvest.fetch.FetchFixture.cause;
import static org.openlearningexchange.harvest.fetch.FetchFixture.failure;
import static org.openlearningexchange.harvest.fetch.FetchFixture.gzip;
import static org.openlearningexchange.harvest.fetch.FetchFixture.text;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.PemKeyCertOptions;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The same bounds over HTTP/2, which both sides agree on by ALPN. */
@Timeout(value = 40, unit = TimeUnit.SECONDS)
class Http2Test {
  private final TlsFixture tls = new TlsFixture();
  private final Vertx vertx = Vertx.vertx();
  private final List<HttpVersion> versions = new CopyOnWriteArrayList<>();
  private volatile Handler<HttpServerRequest> answer = request -> request.response().end("<a/>");
  private HttpServer server;
  private SourceClient client;

  @BeforeEach
  void start() throws Exception {
    HeldCertificate certificate = tls.certificate("127.0.0.1");
    HttpServerOptions options =
        new HttpServerOptions()
            .setSsl(true)
            .setUseAlpn(true)
            .setKeyCertOptions(
                new PemKeyCertOptions()
                    .setCertValue(Buffer.buffer(certificate.certificatePem()))
                    .setKeyValue(Buffer.buffer(certificate.privateKeyPkcs8Pem())));
    server =
        vertx
            .createHttpServer(options)
            .requestHandler(
                request -> {
                  versions.add(request.version());
                  answer.handle(request);
                })
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .get(10, TimeUnit.SECONDS);
    client = tls.client("127.0.0.1:" + server.actualPort());
  }

  @AfterEach
  void stop() {
    client.close();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  private Answer get() throws InterruptedException {
    return client.get(
        Request.get(URI.create("https://127.0.0.1:" + server.actualPort() + "/oai?verb=Identify")));
  }

  private Answer getHurriedly() throws InterruptedException {
    try (SourceClient hurried =
        tls.client(FetchFixture.limits("127.0.0.1:" + server.actualPort()))) {
      return hurried.get(
          Request.get(URI.create("https://127.0.0.1:" + server.actualPort() + "/oai")));
    }
  }

  @Test
  void isSpokenWhereTheServerKnowsIt() throws Exception {
    assertThat(text(get())).isEqualTo("<a/>");
    assertThat(versions).containsExactly(HttpVersion.HTTP_2);
  }

  @Test
  void decodesGzip() throws Exception {
    Buffer encoded = Buffer.buffer(gzip(FetchFixture.bytes("<a/>")));
    answer = request -> request.response().end(encoded);

    assertThat(text(get())).isEqualTo("<a/>");
  }

  @Test
  void refusesABomb() throws Exception {
    Buffer bomb = Buffer.buffer(gzip(new byte[5_000_000]));
    answer = request -> request.response().end(bomb);

    assertThat(cause(get())).isEqualTo(Answer.Cause.TOO_LARGE);
  }

  @Test
  void failsWhenTheStreamIsResetInTheBody() throws Exception {
    answer =
        request -> {
          request.response().setChunked(true).write("<a>");
          vertx.setTimer(50, id -> request.response().reset(2));
        };

    assertThat(get()).isInstanceOf(Answer.Failure.class);
  }

  @Test
  void doesNotWaitForABodyThatStalls() throws Exception {
    answer = request -> request.response().setChunked(true).write("<a>");

    assertThat(failure(getHurriedly())).contains("silent");
  }

  @Test
  void doesNotWaitForASourceThatSaysNothing() throws Exception {
    answer = request -> versions.add(request.version());

    assertThat(getHurriedly()).isInstanceOf(Answer.Failure.class);
  }

  @Test
  void goesOnWithAnotherConnectionWhenTheServerCloses() throws Exception {
    answer =
        request -> {
          request.response().end("<a/>");
          request.connection().close();
        };
    text(get());
    answer = request -> request.response().end("<b/>");

    assertThat(text(get())).isEqualTo("<b/>");
  }
}
