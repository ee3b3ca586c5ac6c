package org.openlearningexchange.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openlearningexchange.samples.collection.GeneratedCollection;

/** What HTTP adds (OAI-PMH 3.1). */
class HttpTest {
  private static SampleServer server;
  private static OaiClient client;

  @BeforeAll
  static void start() {
    server = SampleServer.start(0);
    server.add("/first", GeneratedCollection.of(3), RepositoryOptions.defaults());
    server.add("/second", GeneratedCollection.of(5), RepositoryOptions.defaults());
    client = new OaiClient(server.baseUrl("/first"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path));
  }

  @Test
  void compressesForThoseWhoAsk() throws IOException {
    HttpResponse<byte[]> response =
        client.send(
            to("/first?verb=ListRecords&metadataPrefix=lom")
                .header("Accept-Encoding", "gzip")
                .build());

    byte[] unpacked = new GZIPInputStream(new ByteArrayInputStream(response.body())).readAllBytes();

    assertThat(response.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(new OaiClient.Reply(response, OaiClient.xml(unpacked)).count("//record"))
        .isEqualTo(3);
    assertThat(response.body().length).isLessThan(unpacked.length / 2);
  }

  @ParameterizedTest
  @CsvSource({
    "gzip, true",
    "'deflate, gzip;q=0.5', true",
    "*, true",
    "gzip;q=0, false",
    "identity, false",
    "br, false"
  })
  void readsTheAcceptedEncodings(String accepted, boolean packed) {
    HttpResponse<byte[]> response =
        client.send(to("/first?verb=Identify").header("Accept-Encoding", accepted).build());

    assertThat(response.headers().firstValue("Content-Encoding").isPresent()).isEqualTo(packed);
  }

  @Test
  void oneServerHasManyRepositories() {
    assertThat(client.identifiers("verb=ListIdentifiers&metadataPrefix=oai_dc")).hasSize(3);
    assertThat(
            new OaiClient(server.baseUrl("/second"))
                .identifiers("verb=ListIdentifiers&metadataPrefix=oai_dc"))
        .hasSize(5);
    assertThat(
            new String(
                client.send(to("/").build()).body(), java.nio.charset.StandardCharsets.UTF_8))
        .contains("/first?verb=Identify", "/second?verb=Identify");
  }

  @Test
  void unknownPathsAndMethodsAreRefused() {
    assertThat(client.send(to("/firstly?verb=Identify").build()).statusCode()).isEqualTo(404);
    assertThat(client.send(to("/first?verb=Identify").DELETE().build()).statusCode())
        .isEqualTo(405);
  }

  @Test
  void headRequestHasNoBody() {
    HttpResponse<byte[]> response =
        client.send(
            to("/first?verb=Identify").method("HEAD", HttpRequest.BodyPublishers.noBody()).build());

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEmpty();
  }

  @Test
  void baseUrlIsTheAddressThatTheCallerUsed() {
    OaiClient byNumber = new OaiClient(URI.create("http://127.0.0.1:" + server.port() + "/first"));

    assertThat(byNumber.ask("verb=Identify").text("//baseURL"))
        .isEqualTo("http://127.0.0.1:" + server.port() + "/first");
  }

  @Test
  void portInUseIsOneClearSentence() {
    assertThatThrownBy(() -> SampleServer.start(server.port()))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("Cannot listen on localhost:" + server.port());
  }
}
