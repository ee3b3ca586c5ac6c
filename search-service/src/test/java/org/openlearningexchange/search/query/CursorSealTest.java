package org.openlearningexchange.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.Json;

class CursorSealTest {

  private static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");

  private final SearchCursor cursor =
      new SearchCursor(
          "pit-" + "x".repeat(300),
          JsonNodeFactory.instance.arrayNode().add(1.5f).add(Long.MAX_VALUE),
          "fingerprint",
          "algebra",
          List.of("0b8f6b5e-3a43-5d1c-9d7e-0a5a3c2f9b11"),
          "de",
          new SearchCursor.Total(12, true),
          NOW,
          NOW);

  @Test
  void opensWhatItSealed() {
    CursorSeal seal = new CursorSeal(new Config(Optional.of("secret")));

    SearchCursor opened = seal.open(seal.seal(cursor)).orElseThrow();

    assertThat(opened.pointInTime()).isEqualTo(cursor.pointInTime());
    assertThat(opened.after().toString()).isEqualTo(cursor.after().toString());
    assertThat(opened.total()).isEqualTo(cursor.total());
    assertThat(opened.issuedAt()).isEqualTo(NOW);
  }

  @Test
  void opensTheCursorOfASearchWithoutWords() {
    CursorSeal seal = new CursorSeal(new Config(Optional.of("secret")));
    SearchCursor everything = cursor(NOW, NOW);

    assertThat(seal.open(seal.seal(everything)).orElseThrow().words()).isEmpty();
  }

  @Test
  void opensWhatAnotherInstanceWithTheSameSecretSealed() {
    String sealed = new CursorSeal(new Config(Optional.of("secret"))).seal(cursor);

    assertThat(new CursorSeal(new Config(Optional.of("secret"))).open(sealed)).isPresent();
    assertThat(new CursorSeal(new Config(Optional.of("other"))).open(sealed)).isEmpty();
    assertThat(new CursorSeal(new Config(Optional.empty())).open(sealed)).isEmpty();
  }

  @Test
  void refusesEveryChangedCharacter() {
    CursorSeal seal = new CursorSeal(new Config(Optional.of("secret")));
    String sealed = seal.seal(cursor);

    for (int i = 0; i < sealed.length() - 1; i++) {
      char changed = sealed.charAt(i) == 'A' ? 'B' : 'A';
      assertThat(seal.open(sealed.substring(0, i) + changed + sealed.substring(i + 1))).isEmpty();
    }
  }

  @Test
  void livesAsLongAsItsPointInTime() {
    assertThat(cursor.isExpired(NOW.plusSeconds(120), Duration.ofMinutes(2))).isFalse();
    assertThat(cursor.isExpired(NOW.plusSeconds(121), Duration.ofMinutes(2))).isTrue();
  }

  @Test
  void opensTheCursorOfAReleaseThatDidNotSayWhenItsSearchBegan() {
    SearchCursor older =
        Json.read(
            """
            {"pointInTime":"pit","after":[1],"search":"fingerprint","language":"de",
             "total":{"value":12,"isExact":true},"issuedAt":"2026-11-01T10:00:00Z"}\
            """,
            SearchCursor.class);

    assertThat(older.isExpired(NOW.plusSeconds(120), Duration.ofMinutes(2))).isFalse();
  }

  @Test
  void endsAChainOfPagesThatIsTurnedForTooLong() {
    SearchCursor turned = cursor(NOW.minus(Duration.ofMinutes(31)), NOW);

    assertThat(turned.isExpired(NOW, Duration.ofMinutes(2))).isTrue();
    assertThat(cursor(NOW.minus(Duration.ofMinutes(29)), NOW).isExpired(NOW, Duration.ofMinutes(2)))
        .isFalse();
  }

  private static SearchCursor cursor(Instant beganAt, Instant issuedAt) {
    return new SearchCursor(
        "pit",
        JsonNodeFactory.instance.arrayNode().add(1),
        "fingerprint",
        "",
        List.of(),
        "de",
        new SearchCursor.Total(12, true),
        beganAt,
        issuedAt);
  }

  private record Config(Optional<String> cursorSecret) implements SearchConfig {
    @Override
    public Duration timeout() {
      return Duration.ofSeconds(1);
    }
  }
}
