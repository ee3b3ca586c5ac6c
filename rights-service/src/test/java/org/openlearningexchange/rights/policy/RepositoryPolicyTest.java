package org.openlearningexchange.rights.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.message.RepositoryRegistration;
import org.openlearningexchange.contracts.message.RepositoryRegistration.DefaultLicence;
import org.openlearningexchange.contracts.message.RepositoryRegistration.State;

class RepositoryPolicyTest {
  private static final LocalDate FIRST = LocalDate.of(2024, 5, 1);
  private static final LocalDate LAST = LocalDate.of(2025, 4, 30);

  @Test
  void holdsFromItsFirstDayToItsLast() {
    RepositoryRegistration registration = registration("CC-BY-4.0", Map.of("en", "A"));

    assertThat(RepositoryPolicy.applied(registration, FIRST.minusDays(1))).isEmpty();
    assertThat(RepositoryPolicy.applied(registration, FIRST)).isPresent();
    assertThat(RepositoryPolicy.applied(registration, LAST)).isPresent();
    assertThat(RepositoryPolicy.applied(registration, LAST.plusDays(1))).isEmpty();
  }

  @Test
  void givesNothingWithoutADefaultLicenceOrByOneThatTheRegistryLacks() {
    assertThat(RepositoryPolicy.applied(registration(null, Map.of("en", "A")), FIRST)).isEmpty();
    assertThat(RepositoryPolicy.applied(registration("CC-BY-9.0", Map.of("en", "A")), FIRST))
        .isEmpty();
  }

  @Test
  void namesTheMemberInTheLanguageOfLabelsWhereItCan() {
    assertThat(name(Map.of("de", "Universität", "en", "University"))).isEqualTo("University");
    assertThat(name(Map.of("fr", "Université", "de", "Universität"))).isEqualTo("Universität");
  }

  private static String name(Map<String, String> names) {
    return RepositoryPolicy.applied(registration("CC-BY-4.0", names), FIRST).orElseThrow().member();
  }

  private static RepositoryRegistration registration(
      @Nullable String licence, Map<String, String> memberName) {
    return new RepositoryRegistration(
        UUID.randomUUID(),
        1,
        UUID.randomUUID(),
        memberName,
        "Courses",
        URI.create("https://repository.example/oai"),
        "oai-pmh",
        null,
        List.of(),
        List.of(),
        Duration.ofDays(1),
        State.ACTIVE,
        licence == null
            ? null
            : new DefaultLicence(
                licence, FIRST, LAST, URI.create("https://university.example/policy")));
  }
}
