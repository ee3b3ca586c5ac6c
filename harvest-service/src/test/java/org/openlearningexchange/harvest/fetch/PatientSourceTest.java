package org.openlearningexchange.harvest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openlearningexchange.harvest.fetch.FetchFixture.bytes;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatientSourceTest {
  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final Expectation XML = Expectation.of(BodyForm.XML);

  private final RawServer server = RawServer.start();
  private final SourceClient client = FetchFixture.client(server.hostAndPort());
  private final List<Duration> waits = new ArrayList<>();
  private final PatientSource patient =
      new PatientSource(client, new Patience(3, FIRST, LONGEST), waits::add);

  @AfterEach
  void close() {
    client.close();
    server.close();
  }

  private Outcome<Answer.Document> ask() throws IOException, InterruptedException {
    return patient.ask(Request.get(server.address("/")), XML);
  }

  private RawServer unavailable(String header) {
    return server.then("HTTP/1.1 503 Busy\r\n" + header + "Content-Length: 0\r\n\r\n");
  }

  private static String reason(Outcome<?> outcome) {
    return ((Outcome.None<?>) outcome).reason();
  }

  @Test
  void asksAgainUntilAnAnswerIsWhole() throws Exception {
    unavailable("").thenBody("", bytes("<!DOCTYPE html><p>busy")).thenBody("", bytes("<a/>"));

    assertThat(ask()).isInstanceOf(Outcome.Got.class);
    assertThat(waits.get(0)).isBetween(FIRST, FIRST.multipliedBy(2));
    assertThat(waits.get(1)).isBetween(FIRST.multipliedBy(2), FIRST.multipliedBy(3));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Retry-After: -5\r\n",
        "Retry-After: soon\r\n",
        "Retry-After:\r\n",
        "Retry-After: Sun, 01 Nov 2020 12:00:00 GMT\r\n"
      })
  void pausesOfItsOwnAccordWhereTheSourceNamesNoTime(String header) throws Exception {
    unavailable(header).thenBody("", bytes("<a/>"));

    ask();

    assertThat(waits)
        .singleElement()
        .satisfies(w -> assertThat(w).isBetween(FIRST, FIRST.plus(FIRST)));
  }

  @Test
  void leavesTheSourceAloneForAsLongAsItAsks() throws Exception {
    server
        .then("HTTP/1.1 429 Slow down\r\nRetry-After: 7\r\nContent-Length: 0\r\n\r\n")
        .thenBody("", bytes("<a/>"));

    ask();

    assertThat(waits).containsExactly(Duration.ofSeconds(7));
  }

  @Test
  void comesBackAnotherTimeWhereTheSourceAsksForADay() throws Exception {
    unavailable("Retry-After: 86400\r\n");

    assertThat(ask())
        .isInstanceOfSatisfying(
            Outcome.Exhausted.class,
            failed -> assertThat(failed.retryAfter()).isEqualTo(Duration.ofDays(1)));
    assertThat(server.heads()).hasSize(1);
  }

  @Test
  void endsWithTheReasonOfTheLastAttempt() throws Exception {
    unavailable("").thenBody("", new byte[0]).thenBody("", bytes("{}"));

    Outcome<Answer.Document> outcome = ask();

    assertThat(reason(outcome))
        .isEqualTo("the source answered HTTP 200 with JSON where XML was due");
    assertThat(server.heads()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 410})
  void doesNotInsist(int status) throws Exception {
    server.then("HTTP/1.1 " + status + " No\r\nContent-Length: 0\r\n\r\n");

    Outcome<Answer.Document> outcome = ask();

    assertThat(reason(outcome)).contains("HTTP " + status);
    assertThat(((Outcome.None<?>) outcome).remedy()).isNotBlank();
    assertThat(server.heads()).hasSize(1);
  }

  @Test
  void doesNotAskAgainForWhatIsUnacceptable() throws Exception {
    server.thenBody("", bytes("<a/>"));

    Outcome<String> outcome =
        patient.ask(
            Request.get(server.address("/")),
            document -> {
              document.body().close();
              return new Verdict.Unacceptable<>("a DTD");
            });

    assertThat(reason(outcome)).isEqualTo("a DTD");
    assertThat(server.heads()).hasSize(1);
  }

  @Test
  void keepsWhatCameWithTheLastAttemptAndClosesTheOthers() throws Exception {
    server.thenBody("", bytes("1")).thenBody("", bytes("2")).thenBody("", bytes("3"));

    Outcome<Spool> outcome =
        patient.ask(
            Request.get(server.address("/")),
            document -> new Verdict.Broken<>("half", document.body()));

    try (Spool rest = ((Outcome.Exhausted<Spool>) outcome).rest()) {
      assertThat(rest.open().readAllBytes()).asString().isEqualTo("3");
    }
  }

  @Test
  void saysWhenNothingHasChanged() throws Exception {
    server.then("HTTP/1.1 304 Not Modified\r\n\r\n");

    assertThat(
            patient.ask(
                Request.get(server.address("/")).unlessUnchanged(new Validators("\"1\"", null)),
                XML))
        .isInstanceOf(Outcome.Unchanged.class);
  }

  @Test
  void takesBeingStoppedForNoFailureOfTheSource() {
    PatientSource stopped =
        new PatientSource(
            client,
            new Patience(1, FIRST, LONGEST),
            wait -> {
              throw new InterruptedException("stopping");
            });
    unavailable("");

    assertThatThrownBy(() -> stopped.ask(Request.get(server.address("/")), XML))
        .isInstanceOf(InterruptedException.class);
  }

  @Test
  void refusesOtherSchemesWithoutSayingMoreThanTheScheme() throws Exception {
    Outcome<Answer.Document> outcome =
        patient.ask(Request.get(URI.create("ftp://user:secret@example.org/")), XML);

    assertThat(reason(outcome)).contains("ftp").doesNotContain("secret");
  }
}
