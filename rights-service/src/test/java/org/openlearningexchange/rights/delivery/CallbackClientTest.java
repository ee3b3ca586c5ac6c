package org.openlearningexchange.rights.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openlearningexchange.rights.delivery.Reply.Answered;
import org.openlearningexchange.rights.delivery.Reply.Unreachable;

/** What receivers may do to us. */
@Timeout(30)
class CallbackClientTest {
  private static final byte[] BODY = "{}".getBytes(StandardCharsets.UTF_8);
  private static final Duration EXCHANGE = Duration.ofSeconds(1);

  private ServerSocket server;

  @BeforeEach
  void listen() throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  }

  @AfterEach
  void close() throws IOException {
    server.close();
  }

  @Test
  void saysWhatWasAnswered() {
    answer("HTTP/1.1 204 No Content\r\n\r\n");

    assertThat(post()).isEqualTo(new Answered(204, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "30"})
  void asksOnceAndHandsOnHowLongToWait(String seconds) {
    answer("HTTP/1.1 503 Busy\r\nRetry-After: " + seconds + "\r\nContent-Length: 0\r\n\r\n");

    assertThat(post()).isEqualTo(new Answered(503, Duration.ofSeconds(Long.parseLong(seconds))));
  }

  @Test
  void makesNothingOfAnAdviceThatIsNone() {
    answer("HTTP/1.1 429 Busy\r\nRetry-After: 99999999999999\r\nContent-Length: 0\r\n\r\n");

    assertThat(post()).isEqualTo(new Answered(429, null));
  }

  @Test
  void waitsNoLongerThanItsBoundForAnAnswer() {
    serve(out -> {});

    assertThat(post()).isEqualTo(new Unreachable("gave no answer in time"));
  }

  @Test
  void endsAtItsBoundWhereAHeadComesInDrops() {
    serve(
        out -> {
          out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
          drip(out, "X-A: b\r\n");
        });

    assertThat(post()).isEqualTo(new Unreachable("gave no answer in time"));
  }

  @Test
  void doesNotReadABodyWithoutEnd() {
    serve(
        out -> {
          out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
          drip(out, "more and more and more");
        });

    assertThat(post()).isEqualTo(new Answered(200, null));
  }

  @Test
  void readsNoHeadWithoutEnd() {
    serve(
        out -> {
          out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
          byte[] header = ("X-A: " + "b".repeat(8000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
          while (true) {
            out.write(header);
          }
        });

    assertThat(post()).isInstanceOf(Unreachable.class);
  }

  @Test
  void saysThatNoHttpWasAnswered() {
    answer("220 mail.example.org ESMTP\r\n");

    assertThat(post()).isInstanceOf(Unreachable.class);
  }

  @Test
  void saysThatNothingListens() throws IOException {
    server.close();

    assertThat(post()).isEqualTo(new Unreachable("nothing listens there"));
  }

  @Test
  void saysThatAHostIsNotKnown() {
    assertThat(post(URI.create("http://no-such-host.invalid/")))
        .isEqualTo(new Unreachable("its host is not known"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:%d/",
        "http://[::1]:%d/",
        "http://[::ffff:127.0.0.1]:%d/",
        "http://0.0.0.0:%d/",
        "http://169.254.169.254:%d/",
        "http://2130706433:%d/",
        "http://0x7f.1:%d/"
      })
  void connectsToNoAddressThatIsNotPublic(String address) {
    answer("HTTP/1.1 204 No Content\r\n\r\n");

    assertThat(post(URI.create(address.formatted(server.getLocalPort()))))
        .isInstanceOf(Unreachable.class);
  }

  private Reply post() {
    return post(URI.create("http://localhost:" + server.getLocalPort() + "/"));
  }

  private Reply post(URI address) {
    Set<String> allowed = Set.of("localhost:" + server.getLocalPort());
    try (CallbackClient client =
        new CallbackClient(
            new CallbackClient.Limits(EXCHANGE, EXCHANGE, allowed), Clock.systemUTC())) {
      return client.post(address, BODY, Map.of("webhook-id", "1"));
    }
  }

  private interface Script {
    void run(OutputStream out) throws IOException;
  }

  private void answer(String text) {
    serve(
        out -> {
          out.write(text.getBytes(StandardCharsets.US_ASCII));
          out.flush();
        });
  }

  /** Answers one connection and keeps it open until the client closes it. */
  private void serve(Script script) {
    CompletableFuture.runAsync(
        () -> {
          try (Socket socket = server.accept()) {
            socket.getInputStream().read(new byte[4096]);
            script.run(socket.getOutputStream());
            while (socket.getInputStream().read() >= 0) {
              // until the end
            }
          } catch (IOException e) {
            // the client has gone
          }
        });
  }

  /** Sends for as long as somebody listens. */
  private static void drip(OutputStream out, String drop) throws IOException {
    while (true) {
      out.write(drop.getBytes(StandardCharsets.US_ASCII));
      out.flush();
      java.util.concurrent.locks.LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }
}
