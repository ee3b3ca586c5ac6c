package org.openlearningexchange.harvest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A head that never ends: HTTP/2 allows any number of CONTINUATION frames. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class Http2FloodTest {
  private final TlsFixture tls = new TlsFixture();

  @Test
  void readsNoHeadWithoutEnd() throws Exception {
    HeldCertificate certificate = tls.certificate("127.0.0.1");
    try (SSLServerSocket server =
        (SSLServerSocket)
            new HandshakeCertificates.Builder()
                .heldCertificate(certificate)
                .build()
                .sslContext()
                .getServerSocketFactory()
                .createServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Thread thread = new Thread(() -> serve(server), "flood");
      thread.setDaemon(true);
      thread.start();
      String host = "127.0.0.1:" + server.getLocalPort();
      try (SourceClient client = tls.client(host)) {
        Answer answer = client.get(Request.get(URI.create("https://" + host + "/")));

        assertThat(FetchFixture.failure(answer)).doesNotContain("did not begin to answer");
      }
    }
  }

  private void serve(SSLServerSocket server) {
    while (!server.isClosed()) {
      try (SSLSocket socket = (SSLSocket) server.accept()) {
        socket.setHandshakeApplicationProtocolSelector((s, offered) -> "h2");
        flood(socket.getOutputStream());
      } catch (IOException e) {
        // the client had enough
      }
    }
  }

  private void flood(OutputStream out) throws IOException {
    out.write(frame(4, 0, 0, new byte[0]));
    out.write(frame(1, 0, 3, new byte[] {(byte) 0x88}));
    byte[] field = {0, 1, 'a', 1, 'b'};
    byte[] fields = new byte[16_000];
    for (int i = 0; i < fields.length; i++) {
      fields[i] = field[i % field.length];
    }
    byte[] continuation = frame(9, 0, 3, fields);
    while (true) {
      out.write(continuation);
    }
  }

  private static byte[] frame(int type, int flags, int stream, byte[] payload) {
    byte[] frame = new byte[9 + payload.length];
    frame[0] = (byte) (payload.length >> 16);
    frame[1] = (byte) (payload.length >> 8);
    frame[2] = (byte) payload.length;
    frame[3] = (byte) type;
    frame[4] = (byte) flags;
    frame[8] = (byte) stream;
    System.arraycopy(payload, 0, frame, 9, payload.length);
    return frame;
  }
}
