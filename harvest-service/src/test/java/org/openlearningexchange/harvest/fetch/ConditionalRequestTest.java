package org.openlearningexchange.harvest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openlearningexchange.harvest.fetch.FetchFixture.bytes;
import static org.openlearningexchange.harvest.fetch.FetchFixture.text;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConditionalRequestTest {
  private static final String DATE = "Sun, 01 Nov 2026 12:00:00 GMT";

  private final RawServer server = RawServer.start();
  private final SourceClient client = FetchFixture.client(server.hostAndPort());

  @AfterEach
  void close() {
    client.close();
    server.close();
  }

  private Request request() {
    return Request.get(server.address("/sitemap.xml"));
  }

  @Test
  void handsOutTheValidatorsAndTheTypeOfAnAnswer() throws Exception {
    server.thenBody(
        "ETag: W/\"7\"\r\nLast-Modified: "
            + DATE
            + "\r\nContent-Type: Text/XML; charset=\"iso-8859-1\"\r\n",
        bytes("<a/>"));

    Answer answer = client.get(request());

    text(answer);
    Answer.Document document = (Answer.Document) answer;
    assertThat(document.validators()).isEqualTo(new Validators("W/\"7\"", DATE));
    assertThat(document.type()).isEqualTo(new ContentType("text/xml", StandardCharsets.ISO_8859_1));
  }

  @Test
  void asksWhetherAnythingHasChanged() throws Exception {
    server.then("HTTP/1.1 304 Not Modified\r\n\r\n");

    Answer answer = client.get(request().unlessUnchanged(new Validators("\"7\"", DATE)));

    assertThat(answer).isInstanceOf(Answer.NotModified.class);
    assertThat(server.heads())
        .singleElement()
        .asString()
        .contains("If-None-Match: \"7\"\r\n")
        .contains("If-Modified-Since: " + DATE + "\r\n");
  }

  @Test
  void readsTheNewAnswerWhereTheSourceIgnoresTheCondition() throws Exception {
    server.thenBody("", bytes("<new/>"));

    assertThat(text(client.get(request().unlessUnchanged(new Validators("\"7\"", null)))))
        .isEqualTo("<new/>");
  }

  @Test
  void sendsBackNoValidatorThatCouldForgeAHeader() {
    Validators forged = new Validators("\"7\"\r\nX-Forged: 1", "caf\u00e9");

    assertThat(forged.areAbsent()).isTrue();
  }

  @Test
  void knowsNoCharsetThatDoesNotExist() {
    assertThat(ContentType.parse("text/xml; charset=utf-9"))
        .isEqualTo(new ContentType("text/xml", null));
    assertThat(ContentType.parse("nonsense")).isEqualTo(ContentType.UNKNOWN);
    assertThat(ContentType.parse(null)).isEqualTo(ContentType.UNKNOWN);
  }
}
