package org.openlearningexchange.harvest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openlearningexchange.harvest.fetch.FetchFixture.bytes;
import static org.openlearningexchange.harvest.fetch.FetchFixture.cause;
import static org.openlearningexchange.harvest.fetch.FetchFixture.text;

import java.net.URI;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;

class TlsTest {
  private static final SourceCredentials TOKEN = new SourceCredentials.Bearer("t0ken");

  private final TlsFixture tls = new TlsFixture();

  private Answer ask(HeldCertificate certificate) throws Exception {
    try (RawServer server = tls.server(certificate).thenBody("", bytes("<a/>"));
        SourceClient client = tls.client(server.hostAndPort())) {
      return client.get(Request.get(URI.create("https://" + server.hostAndPort() + "/")));
    }
  }

  @Test
  void readsFromAServerWithAValidCertificate() throws Exception {
    assertThat(text(ask(tls.certificate("127.0.0.1")))).isEqualTo("<a/>");
  }

  @Test
  void refusesACertificateOfAnUnknownAuthority() throws Exception {
    HeldCertificate selfSigned =
        new HeldCertificate.Builder().addSubjectAlternativeName("127.0.0.1").build();

    assertThat(cause(ask(selfSigned))).isEqualTo(Answer.Cause.CERTIFICATE);
  }

  @Test
  void refusesTheCertificateOfAnotherHost() throws Exception {
    assertThat(cause(ask(tls.certificate("example.org")))).isEqualTo(Answer.Cause.CERTIFICATE);
  }

  @Test
  void refusesAnExpiredCertificateAndSaysWhatToDo() throws Exception {
    Answer answer = ask(tls.expired("127.0.0.1"));

    assertThat(cause(answer)).isEqualTo(Answer.Cause.CERTIFICATE);
    assertThat(((Answer.Refusal) answer).reason()).contains("NotAfter");
    assertThat(((Answer.Refusal) answer).remedy()).contains("Renew");
  }

  @Test
  void failsWhereTheServerSpeaksNoTls() throws Exception {
    try (RawServer server = RawServer.start();
        SourceClient client = tls.client(server.hostAndPort())) {
      server.then("HTTP/1.1 400 plain\r\n\r\n");

      assertThat(client.get(Request.get(URI.create("https://" + server.hostAndPort() + "/"))))
          .isInstanceOf(Answer.Failure.class);
    }
  }

  @Test
  void notesARedirectToAnUnencryptedAddressAndSendsItNoCredentials() throws Exception {
    try (RawServer secure = tls.server(tls.certificate("127.0.0.1"));
        RawServer plain = RawServer.start().thenBody("", bytes("<a/>"));
        SourceClient client = tls.client(secure.hostAndPort(), plain.hostAndPort())) {
      secure.then(
          "HTTP/1.1 302 Found\r\nLocation: "
              + plain.address("/")
              + "\r\nContent-Length: 0\r\n\r\n");

      Answer answer =
          client.get(Request.get(URI.create("https://" + secure.hostAndPort() + "/")).with(TOKEN));

      assertThat(text(answer)).isEqualTo("<a/>");
      assertThat(((Answer.Document) answer).route().downgraded()).isTrue();
      assertThat(secure.heads()).singleElement().asString().contains("t0ken");
      assertThat(plain.heads()).singleElement().asString().doesNotContain("t0ken");
    }
  }
}
