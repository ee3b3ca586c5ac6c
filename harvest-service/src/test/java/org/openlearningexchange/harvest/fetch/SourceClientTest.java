package org.openlearningexchange.harvest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openlearningexchange.harvest.FakeRepository.bytes;
import static org.openlearningexchange.harvest.FakeRepository.status;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.harvest.FakeRepository;

class SourceClientTest {
  private static final int BOUND = 100_000;

  private final FakeRepository server = FakeRepository.start(0);
  private final SourceClient client = client(Set.of(server.hostAndPort()));
  private final URI address = URI.create(server.baseUrl() + "?verb=ListRecords&set=a%26b");

  private static SourceClient client(Set<String> allowed) {
    Duration second = Duration.ofSeconds(1);
    return new SourceClient(
        new FetchLimits(second, second, Duration.ofSeconds(2), BOUND, 3, allowed),
        Clock.systemUTC());
  }

  @AfterEach
  void close() {
    client.close();
    server.close();
  }

  private static String text(Answer answer) throws IOException {
    try (Spool body = ((Answer.Document) answer).body()) {
      return new String(body.open().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(plain);
    }
    return out.toByteArray();
  }

  @Test
  void decodesGzipThatNoHeaderClaims() throws Exception {
    server.then(bytes(gzip("<a/>".getBytes(StandardCharsets.UTF_8))));

    assertThat(text(client.get(Request.get(address)))).isEqualTo("<a/>");
  }

  @Test
  void readsPlainTextThatClaimsToBeGzip() throws Exception {
    server.then(
        exchange -> {
          exchange.getResponseHeaders().add("Content-Encoding", "gzip");
          bytes("<a/>".getBytes(StandardCharsets.UTF_8)).answer(exchange);
        });

    assertThat(text(client.get(Request.get(address)))).isEqualTo("<a/>");
  }

  @Test
  void decodesDeflate() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflate = new DeflaterOutputStream(out)) {
      deflate.write("<a/>".getBytes(StandardCharsets.UTF_8));
    }
    server.then(bytes(out.toByteArray()));

    assertThat(text(client.get(Request.get(address)))).isEqualTo("<a/>");
  }

  @Test
  void refusesAnAnswerThatGrowsBeyondTheBoundWhenDecoded() throws Exception {
    server.then(bytes(gzip(new byte[10 * BOUND])));

    assertThat(client.get(Request.get(address)))
        .isInstanceOfSatisfying(
            Answer.Refusal.class, refusal -> assertThat(refusal.reason()).contains("larger than"));
  }

  @Test
  void appliesTheArgumentsAgainWhenARedirectDropsThem() throws Exception {
    server.then(status(302, "Location", "/oai"));

    client.get(Request.get(address).keepingArguments());

    assertThat(server.queries()).hasSize(2).allMatch("verb=ListRecords&set=a%26b"::equals);
  }

  @Test
  void followsFewRedirects() throws Exception {
    for (int i = 0; i < 4; i++) {
      server.then(status(301, "Location", "/oai?verb=ListRecords&hop=" + i));
    }

    assertThat(client.get(Request.get(address)))
        .isEqualTo(new Answer.Refusal(Answer.Cause.REDIRECTS, "more than 3 redirects"));
  }

  @Test
  void followsNoRedirectToAPrivateAddress() throws Exception {
    server.then(status(302, "Location", "http://127.0.0.2:8080/secret"));

    assertThat(client.get(Request.get(address)))
        .isInstanceOfSatisfying(
            Answer.Refusal.class,
            refusal -> assertThat(refusal.reason()).contains("an address that is not public"));
  }

  @Test
  void followsNoRedirectToAnotherScheme() throws Exception {
    server.then(status(302, "Location", "file:///etc/passwd"));

    assertThat(client.get(Request.get(address))).isInstanceOf(Answer.Refusal.class);
  }

  @Test
  void refusesPrivateAddressesByNameAndByLiteral() throws Exception {
    try (SourceClient strict = client(Set.of())) {
      assertThat(strict.get(Request.get(server.baseUrl()))).isInstanceOf(Answer.Refusal.class);
      assertThat(strict.get(Request.get(URI.create("http://localhost:8080/"))))
          .isInstanceOf(Answer.Refusal.class);
      assertThat(strict.get(Request.get(URI.create("http://[::1]:8080/"))))
          .isInstanceOf(Answer.Refusal.class);
      assertThat(strict.get(Request.get(URI.create("http://2130706433/"))))
          .isInstanceOf(Answer.Refusal.class);
    }
    assertThat(server.queries()).isEmpty();
  }

  @Test
  void passesOnWhatTheSourceSaysAboutTryingAgain() throws Exception {
    server.then(status(503, "Retry-After", "7"));

    assertThat(client.get(Request.get(address)))
        .isEqualTo(new Answer.Failure("the source answered HTTP 503", Duration.ofSeconds(7)));
  }

  @Test
  void takesForbiddenAndNotFoundAsFinal() throws Exception {
    server.then(status(403)).then(status(404));

    assertThat(client.get(Request.get(address)))
        .isEqualTo(new Answer.Refusal(Answer.Cause.FORBIDDEN, "the source answered HTTP 403"));
    assertThat(client.get(Request.get(address))).isEqualTo(new Answer.Gone(false));
  }

  @Test
  void failsWhenTheConnectionIsCut() throws Exception {
    server.then(
        exchange -> {
          exchange.sendResponseHeaders(200, 1000);
          exchange.getResponseBody().write("<a>".getBytes(StandardCharsets.UTF_8));
        });

    assertThat(client.get(Request.get(address))).isInstanceOf(Answer.Failure.class);
  }

  @Test
  void endsAnExchangeThatDripsForEver() throws Exception {
    server.then(
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          for (int i = 0; i < 100; i++) {
            exchange.getResponseBody().write(' ');
            exchange.getResponseBody().flush();
            new java.util.concurrent.CountDownLatch(1)
                .await(100, java.util.concurrent.TimeUnit.MILLISECONDS);
          }
        });

    assertThat(client.get(Request.get(address))).isInstanceOf(Answer.Failure.class);
  }

  @Test
  void readsALargeAnswerFromItsFile() throws Exception {
    byte[] large = "x".repeat(3_000_000).getBytes(StandardCharsets.UTF_8);

    try (Spool spool = Spool.of(large)) {
      assertThat(spool.open().readAllBytes()).isEqualTo(large);
      assertThat(spool.open().readAllBytes()).isEqualTo(large);
    }
  }
}
