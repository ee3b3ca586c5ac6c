package org.openlearningexchange.rights.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.kit.problem.Problem;

class NoticeDraftTest {
  private final Map<String, Object> notice =
      new HashMap<>(DisputeFixtures.notice("https://oer.example/algebra"));

  @Test
  void isTakenWhenItHasAllThatTheLawAsksFor() {
    SentNotice sent = draft().check();

    assertThat(sent.url()).hasToString("https://oer.example/algebra");
    assertThat(sent.grounds()).isEqualTo(Grounds.COPYRIGHT);
    assertThat(sent.asHolder()).isTrue();
    assertThat(sent.particulars().email()).isEqualTo(DisputeFixtures.EMAIL);
  }

  @ParameterizedTest
  @CsvSource({
    "goodFaith, false",
    "grounds, boredom",
    "language, not a tag",
    "email, nobody",
    "email, a@b",
    "reasons, ' '",
    "url, ftp://oer.example/algebra",
    "name, ''"
  })
  void namesTheFieldAtFault(String field, String value) {
    notice.put(field, field.equals("goodFaith") ? Boolean.FALSE : value);

    assertThat(faults()).containsExactly(field);
  }

  @Test
  void refusesTextsWithoutBoundAndControlCharacters() {
    notice.put("reasons", "x".repeat(10_001));
    notice.put("name", "A\u0000B");

    assertThat(faults()).containsExactly("reasons", "name");
  }

  @Test
  void namesTheAddressAtFaultAmongMany() {
    notice.put("addresses", List.of("https://oer.example/a", "nowhere", "https://oer.example/b"));

    assertThat(faults()).containsExactly("addresses[1]");
  }

  @Test
  void takesTwentyAddressesAtMost() {
    notice.put("addresses", java.util.Collections.nCopies(21, "https://oer.example/a"));

    assertThat(faults()).containsExactly("addresses");
  }

  @Test
  void asksForEitherAResourceOrAnAddress() {
    notice.put("resource", UUID.randomUUID().toString());
    assertThat(faults()).containsExactly("resource");

    notice.remove("url");
    assertThat(draft().check().resource()).isNotNull();
  }

  @Test
  void needsNoNameForWhatIsACrime() {
    notice.remove("name");
    notice.remove("email");
    notice.put("grounds", "other-illegal");

    assertThat(draft().check().particulars().email()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"copyright", "licence-claim", "personality"})
  void needsANameForWhatIsSomebodysRight(String grounds) {
    notice.remove("name");
    notice.remove("email");
    notice.put("grounds", grounds);

    assertThat(faults()).containsExactly("name", "email");
  }

  @Test
  void printsNothingPersonal() {
    String printed = draft() + " " + draft().check();

    assertThat(printed)
        .doesNotContain(DisputeFixtures.NAME, DisputeFixtures.EMAIL, DisputeFixtures.REASONS);
  }

  private List<String> faults() {
    Problem problem = catchThrowableOfType(Problem.class, () -> draft().check());
    return Json.MAPPER
        .valueToTree(problem.response().getEntity())
        .path("errors")
        .findValuesAsText("field");
  }

  private NoticeDraft draft() {
    return Json.read(Json.write(notice), NoticeDraft.class);
  }
}
