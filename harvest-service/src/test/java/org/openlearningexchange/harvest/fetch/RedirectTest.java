package org.openlearningexchange.harvest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openlearningexchange.harvest.fetch.FetchFixture.bytes;
import static org.openlearningexchange.harvest.fetch.FetchFixture.cause;
import static org.openlearningexchange.harvest.fetch.FetchFixture.text;

import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectTest {
  private static final SourceCredentials KEY = new SourceCredentials.ApiKey("X-Api-Key", "s3cret");

  private final RawServer server = RawServer.start();
  private final RawServer other = RawServer.start();
  private final SourceClient client =
      FetchFixture.client(server.hostAndPort(), other.hostAndPort());

  @AfterEach
  void close() {
    client.close();
    server.close();
    other.close();
  }

  private static String to(int status, Object location) {
    return "HTTP/1.1 "
        + status
        + " Moved\r\nLocation: "
        + location
        + "\r\nContent-Length: 0\r\n"
        + "Connection: close\r\n\r\n";
  }

  private Answer get() throws InterruptedException {
    return client.get(Request.get(server.address("/oai?verb=Identify")));
  }

  private static Route route(Answer answer) throws Exception {
    text(answer);
    return ((Answer.Document) answer).route();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "ftp://127.0.0.1/x",
        "javascript:alert(1)",
        "data:text/xml,<a/>",
        "gopher://127.0.0.1:70/x",
        "jar:http://127.0.0.1/a.jar!/b",
        "http://",
        "//"
      })
  void followsOnlyToHttpAndHttps(String location) throws Exception {
    server.then(to(302, location));

    assertThat(cause(get())).isEqualTo(Answer.Cause.REDIRECTS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.2:8080/",
        "http://localhost:8080/",
        "http://0.0.0.0:8080/",
        "http://127.1:8080/",
        "http://2130706433:8080/",
        "http://[::1]:8080/",
        "http://[::ffff:127.0.0.1]:8080/",
        "http://[::ffff:7f00:1]:8080/",
        "http://169.254.169.254/latest/meta-data/",
        "http://[fd00:ec2::254]/latest/meta-data/",
        "http://[64:ff9b::7f00:1]:8080/",
        "http://[2002:7f00:1::]:8080/",
        "http://10.0.0.1:8080/",
        "http://\u2460\u2461\u2466.0.0.1:8080/"
      })
  void followsNoRedirectFromAPermittedHostToAPrivateAddress(String location) throws Exception {
    server.then(to(302, location).getBytes(java.nio.charset.StandardCharsets.UTF_8));

    assertThat(cause(get())).isEqualTo(Answer.Cause.PRIVATE_ADDRESS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://localhost.:%d/", "http://0x7f000001:%d/", "http://0x7f.1:%d/"})
  void isNotLedAstrayByOddNamesOfAPrivateAddress(String location) throws Exception {
    try (RawServer secret = RawServer.start().thenBody("", bytes("secret"))) {
      server.then(to(302, location.formatted(secret.port())));

      get();

      assertThat(secret.heads()).isEmpty();
    }
  }

  @Test
  void tellsMembersTheHostThatIsPrivateAndNotItsAddress() throws Exception {
    server.then(to(302, "http://localhost:8080/"));

    assertThat(((Answer.Refusal) get()).reason())
        .isEqualTo("localhost leads to an address that is not public");
  }

  @Test
  void asksAtNoPortThatIsNotAllowed() throws Exception {
    server.then(to(302, "http://example.org:25/"));

    assertThat(cause(get())).isEqualTo(Answer.Cause.ADDRESS);
  }

  @Test
  void sendsNoUserInformationThatStandsInAnAddress() throws Exception {
    Answer redirected =
        client.get(
            Request.get(
                server
                    .then(to(302, "http://user:pass@127.0.0.1:" + other.port() + "/"))
                    .address("/")));
    Answer asked =
        client.get(Request.get(URI.create("http://user:pass@" + server.hostAndPort() + "/")));

    assertThat(cause(redirected)).isEqualTo(Answer.Cause.ADDRESS);
    assertThat(cause(asked)).isEqualTo(Answer.Cause.ADDRESS);
    assertThat(asked.toString()).doesNotContain("pass@");
    assertThat(other.heads()).isEmpty();
  }

  @Test
  void saysThatRedirectsLeadInACircle() throws Exception {
    for (int i = 0; i < 4; i++) {
      server.then(to(302, i % 2 == 0 ? "/b" : "/oai?verb=Identify"));
    }

    assertThat(get())
        .isEqualTo(new Answer.Refusal(Answer.Cause.REDIRECTS, "redirects in a circle"));
  }

  @Test
  void saysThatARedirectLeadsNowhere() throws Exception {
    server.then("HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n");

    assertThat(cause(get())).isEqualTo(Answer.Cause.REDIRECTS);
  }

  @Test
  void dropsOurArgumentsWithTheRedirectUnlessAskedToKeepThem() throws Exception {
    server.then(to(302, "/elsewhere")).thenBody("", bytes("<a/>"));

    get();

    assertThat(server.heads()).last().asString().startsWith("GET /elsewhere HTTP/1.1");
  }

  @Test
  void keepsArgumentsThatTheRedirectChose() throws Exception {
    server.then(to(302, "/elsewhere?verb=Other")).thenBody("", bytes("<a/>"));

    client.get(Request.get(server.address("/oai?verb=Identify")).keepingArguments());

    assertThat(server.heads()).last().asString().startsWith("GET /elsewhere?verb=Other HTTP/1.1");
  }

  @Test
  void notesWhereASourceMovedToForGood() throws Exception {
    server.then(to(301, "/b")).then(to(308, "/c")).then(to(302, "/d")).thenBody("", bytes("<a/>"));

    Route route = route(get());

    assertThat(route.reached()).isEqualTo(server.address("/d"));
    assertThat(route.movedTo()).isEqualTo(server.address("/c"));
  }

  @Test
  void takesNothingForGoodThatFollowsATemporaryRedirect() throws Exception {
    server.then(to(307, "/b")).then(to(301, "/c")).thenBody("", bytes("<a/>"));

    assertThat(route(get()).movedTo()).isNull();
  }

  @Test
  void sendsCredentialsAlongWithinTheirOrigin() throws Exception {
    server.then(to(302, "/b")).thenBody("", bytes("<a/>"));

    client.get(Request.get(server.address("/")).with(KEY));

    assertThat(server.heads()).hasSize(2).allMatch(head -> head.contains("X-Api-Key: s3cret"));
  }

  @Test
  void sendsNoCredentialsToAnotherOrigin() throws Exception {
    server.then(to(302, other.address("/b")));
    other.thenBody("", bytes("<a/>"));

    client.get(Request.get(server.address("/")).with(KEY));

    assertThat(other.heads()).singleElement().asString().doesNotContain("s3cret");
  }

  @Test
  void sendsBasicAndBearerCredentials() throws Exception {
    server.thenBody("", bytes("<a/>")).thenBody("", bytes("<a/>"));

    client.get(
        Request.get(server.address("/"))
            .with(new SourceCredentials.Basic("Aladdin", "open sesame")));
    client.get(Request.get(server.address("/")).with(new SourceCredentials.Bearer("t0ken")));

    assertThat(server.heads().get(0)).contains("Authorization: Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==");
    assertThat(server.heads().get(1)).contains("Authorization: Bearer t0ken");
  }
}
