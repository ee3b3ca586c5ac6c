package org.openlearningexchange.harvest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openlearningexchange.harvest.fetch.FetchFixture.bytes;
import static org.openlearningexchange.harvest.fetch.FetchFixture.cause;
import static org.openlearningexchange.harvest.fetch.FetchFixture.failure;
import static org.openlearningexchange.harvest.fetch.FetchFixture.text;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server can do on the wire. Each answer is bounded, and none is taken for whole. */
@Timeout(value = 20, unit = TimeUnit.SECONDS)
class HostileServerTest {
  private static final String OK = "HTTP/1.1 200 OK\r\n";
  private static final String CHUNKED = OK + "Transfer-Encoding: chunked\r\n\r\n";

  private final RawServer server = RawServer.start();
  private final SourceClient client = FetchFixture.client(server.hostAndPort());

  @AfterEach
  void close() {
    client.close();
    server.close();
  }

  private Answer get() throws InterruptedException {
    return client.get(Request.get(server.address("/")));
  }

  @Test
  void failsWhenTheBodyIsShorterThanItsContentLength() throws Exception {
    server.then(OK + "Content-Length: 1000\r\n\r\n<a>");

    assertThat(failure(get())).contains("not whole");
  }

  @Test
  void readsNoFurtherThanTheContentLength() throws Exception {
    server.then(OK + "Content-Length: 4\r\n\r\n<a/><b/>HTTP/1.1 200 OK\r\n\r\n");

    assertThat(text(get())).isEqualTo("<a/>");
  }

  @Test
  void recoversFromBytesThatALaterRequestFindsOnItsConnection() throws Exception {
    server
        .then(
            socket -> {
              socket
                  .getOutputStream()
                  .write(bytes(OK + "Content-Length: 4\r\n\r\n<a/></rest>\r\n"));
              socket.getInputStream().read();
            })
        .thenBody("", bytes("<b/>"));
    text(get());

    Answer next = get();

    assertThat(text(next instanceof Answer.Failure ? get() : next)).isEqualTo("<b/>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense\r\n<a/>\r\n0\r\n\r\n",
        "ffffffffffffffff\r\n<a/>",
        "-4\r\n<a/>\r\n0\r\n\r\n",
        "4\r\n<a/>",
        "4\r\n<a/>\r\n",
        "4\r\n<a/>XX0\r\n\r\n",
        ""
      })
  void failsWhenChunksAreBroken(String chunks) throws Exception {
    server.then(CHUNKED + chunks);

    assertThat(get()).isInstanceOf(Answer.Failure.class);
  }

  @Test
  void failsWhenTheConnectionIsResetInTheBody() throws Exception {
    server.then(
        socket -> {
          socket.getOutputStream().write(bytes(OK + "Content-Length: 1000\r\n\r\n<a>"));
          socket.setSoLinger(true, 0);
        });

    assertThat(get()).isInstanceOf(Answer.Failure.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "SSH-2.0-OpenSSH_9.2\r\n",
        "<html>no head</html>",
        "HTTP/1.1 abc OK\r\n\r\n",
        "HTTP/1.1 200 OK\r\nno colon\r\n\r\n<a/>"
      })
  void takesNoAnswerThatIsNotHttpForADocument(String answer) throws Exception {
    server.then(answer).then(answer);

    Answer got = get();

    assertThat(got instanceof Answer.Failure || text(got).equals("<a/>")).isTrue();
  }

  @Test
  void boundsTheHeaders() throws Exception {
    server.then(OK + ("X-Much: " + "a".repeat(1000) + "\r\n").repeat(1000) + "\r\n");

    assertThat(failure(get())).contains("head").doesNotContain("6161");
  }

  @Test
  void endsAnEndlessHeader() throws Exception {
    server.then(server.endlessly(OK + "X-Endless: ", "a".repeat(10_000), 0));

    assertThat(get()).isInstanceOf(Answer.Failure.class);
  }

  @Test
  void doesNotWaitForHeadersThatDrip() throws Exception {
    server.then(server.endlessly(OK + "X-Slow: ", "a", 20));

    assertThat(failure(get())).contains("did not begin to answer");
  }

  @Test
  void doesNotWaitForTheEndOfAFloodOfInterimAnswers() throws Exception {
    server.then(server.endlessly("", "HTTP/1.1 102 Processing\r\n\r\n", 5));

    assertThat(get()).isInstanceOf(Answer.Failure.class);
  }

  @Test
  void readsTheAnswerAfterAnInterimOne() throws Exception {
    server.then(
        "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" + OK + "Content-Length: 4\r\n\r\n<a/>");

    assertThat(text(get())).isEqualTo("<a/>");
  }

  @Test
  void doesNotWaitForASourceThatSaysNothing() throws Exception {
    server.then(server.thenSilence(""));

    assertThat(failure(get())).contains("silent");
  }

  @Test
  void doesNotWaitForABodyThatStalls() throws Exception {
    server.then(server.thenSilence(OK + "Content-Length: 1000\r\n\r\n<a>"));

    assertThat(failure(get())).contains("silent");
  }

  @Test
  void endsABodyThatDrips() throws Exception {
    server.then(server.endlessly(CHUNKED, "1\r\na\r\n", 100));

    assertThat(failure(get())).contains("too long");
  }

  @Test
  void refusesABodyThatDoesNotEnd() throws Exception {
    server.then(server.endlessly(CHUNKED, "1000\r\n" + "a".repeat(4096) + "\r\n", 0));

    assertThat(cause(get())).isEqualTo(Answer.Cause.TOO_LARGE);
  }

  @Test
  void refusesABodyThatAnnouncesToBeTooLarge() throws Exception {
    server.then(server.thenSilence(OK + "Content-Length: 99999999999\r\n\r\n"));

    assertThat(cause(get())).isEqualTo(Answer.Cause.TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(ints = {201, 202, 204, 205, 206, 300, 304, 408, 429, 500, 502, 503, 504, 599})
  void takesOnlyWholeAnswersForDocuments(int status) throws Exception {
    String answer = "HTTP/1.1 " + status + " Anything\r\nContent-Length: 0\r\n\r\n";
    server.then(answer).then(answer);

    assertThat(failure(get())).contains("HTTP " + status);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 405, 406, 409, 414, 418, 422, 431})
  void doesNotAskAgainForWhatTheSourceDoesNotAccept(int status) throws Exception {
    server.then("HTTP/1.1 " + status + " No\r\nContent-Length: 0\r\n\r\n");

    assertThat(cause(get())).isEqualTo(Answer.Cause.CLIENT_ERROR);
  }

  @Test
  void tellsWhatIsGoneFromWhatIsMissing() throws Exception {
    server.then("HTTP/1.1 404 Not Found\r\n\r\n").then("HTTP/1.1 410 Gone\r\n\r\n");

    assertThat(get()).isEqualTo(new Answer.Gone(false));
    assertThat(get()).isEqualTo(new Answer.Gone(true));
  }

  @Test
  void saysThatCredentialsAreAskedFor() throws Exception {
    server.then("HTTP/1.1 401 No\r\nWWW-Authenticate: Basic\r\n\r\n");

    assertThat(cause(get())).isEqualTo(Answer.Cause.UNAUTHORIZED);
  }

  @Test
  void asksOnlyForWhetherSomethingIsThere() throws Exception {
    server.then(OK + "Content-Length: 99999999999\r\nContent-Type: text/html\r\n\r\n");

    Answer answer = client.get(Request.head(server.address("/page")));

    assertThat(text(answer)).isEmpty();
    assertThat(server.heads()).singleElement().asString().startsWith("HEAD /page HTTP/1.1");
  }

  @Test
  void saysWhoAsks() throws Exception {
    server.thenBody("", bytes("<a/>"));

    text(get());

    assertThat(server.heads())
        .singleElement()
        .asString()
        .contains("User-Agent: " + Politeness.DEFAULT.userAgent());
  }

  @Test
  void namesNoAddressOfOurNetwork() throws Exception {
    try (Socket nobodyListens = new Socket()) {
      nobodyListens.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      String port = Integer.toString(nobodyListens.getLocalPort());
      URI address = URI.create("http://127.0.0.1:" + port + "/");

      try (SourceClient allowed = FetchFixture.client("127.0.0.1:" + port)) {
        assertThat(failure(allowed.get(Request.get(address))))
            .doesNotContain(port)
            .contains("no connection");
      }
    }
  }
}
