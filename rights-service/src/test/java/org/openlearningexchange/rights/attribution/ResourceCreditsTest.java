package org.openlearningexchange.rights.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openlearningexchange.contracts.learning.Agent;
import org.openlearningexchange.contracts.learning.LearningResource;
import org.openlearningexchange.contracts.learning.RelatedWork;
import org.openlearningexchange.contracts.message.HarvestedRecord;
import org.openlearningexchange.contracts.message.LicenceStatement;
import org.openlearningexchange.contracts.message.Provenance;
import org.openlearningexchange.contracts.message.PublishedResource.Dispute;
import org.openlearningexchange.contracts.message.RightsDecision;
import org.openlearningexchange.contracts.message.RightsDecision.EarlierGrant;
import org.openlearningexchange.contracts.message.RightsDecision.Part;
import org.openlearningexchange.contracts.message.RightsDecision.Status;
import org.openlearningexchange.kit.problem.Problem;
import org.openlearningexchange.rights.credit.Credit;
import org.openlearningexchange.rights.credit.Terms;
import org.openlearningexchange.rights.decision.ResourceRights.Decided;
import org.openlearningexchange.rights.licence.Licence;

class ResourceCreditsTest {
  private static final UUID ID = UUID.fromString("0b0f1f7e-1111-5222-8333-444455556666");
  private static final CreditWish NONE = new CreditWish(null, null, null);

  @Test
  void takesTitleAuthorsSourceNoticeAndOriginFromTheRecord() {
    Credit credit = ResourceCredits.of(decided("CC-BY-4.0"), record(), "en", NONE);

    assertThat(credit.title().text()).isEqualTo("Linear algebra");
    assertThat(credit.authors()).extracting("name").containsExactly("Ana Ruiz");
    assertThat(credit.source()).isEqualTo(URI.create("https://repository.example.org/1"));
    assertThat(credit.copyright()).isEqualTo("© 2020 Example University");
    assertThat(credit.origins()).extracting(origin -> origin.title().text()).containsExactly("Old");
    assertThat(credit.obtained()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "en, Linear algebra",
    "de, Lineare Algebra",
    "pt, Álgebra linear",
    "fr, Lineare Algebra"
  })
  void prefersTheTitleInTheLanguageOfTheCreditThenInThatOfTheWork(String language, String title) {
    assertThat(ResourceCredits.of(decided("CC-BY-4.0"), record(), language, NONE).title().text())
        .isEqualTo(title);
  }

  @Test
  void takesTheMostPermissiveOfAChoice() {
    assertThat(licences("CC-BY-NC-SA-4.0 OR CC-BY-4.0 OR CC-BY-SA-4.0", NONE))
        .containsExactly("CC-BY-4.0");
    assertThat(licences("CC-BY OR CC-BY-SA-4.0", NONE)).containsExactly("CC-BY-SA-4.0");
    assertThat(licences("GFDL-1.2-or-later OR CC-BY-SA-3.0", wish("gfdl-1.2-or-later")))
        .containsExactly("GFDL-1.2-or-later");
  }

  @ParameterizedTest
  @CsvSource({"CC-BY-4.0, CC0-1.0", "CC-BY-4.0 AND MIT, MIT", "NONE, CC-BY-4.0"})
  void refusesALicenceThatIsNotOffered(String expression, String chosen) {
    assertThatThrownBy(() -> licences(expression, wish(chosen)))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.hasFieldErrors()).isTrue());
  }

  @Test
  void namesTheLicenceOfEachPart() {
    Credit credit = ResourceCredits.of(decided("CC-BY-4.0 AND MIT"), record(), "en", NONE);

    assertThat(credit.terms().kind()).isEqualTo(Terms.Kind.PARTS);
    assertThat(credit.terms().licences()).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(
      value = Status.class,
      names = {"CONFLICTING", "UNKNOWN"})
  void namesNoLicenceThatIsNotKnown(Status status) {
    Decided rights = decided(decision("CC-BY-4.0", status, List.of(), List.of()), null);

    assertThat(ResourceCredits.of(rights, record(), "en", NONE).terms()).isEqualTo(Terms.UNKNOWN);
  }

  @Test
  void saysThatTheLicenceIsDisputed() {
    Dispute dispute = new Dispute(UUID.randomUUID(), Instant.parse("2026-01-01T00:00:00Z"));
    Decided rights = decided(decision("CC-BY-4.0", Status.DECLARED, List.of(), List.of()), dispute);

    assertThat(ResourceCredits.of(rights, record(), "en", NONE).terms()).isEqualTo(Terms.DISPUTED);
  }

  @Test
  void saysThatPartsAreExcepted() {
    Decided rights =
        decided(
            decision("CC-BY-4.0", Status.DECLARED, List.of(new Part("Fotos", "NONE")), List.of()),
            null);

    assertThat(ResourceCredits.of(rights, record(), "en", NONE).excepted()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "2025-01-01, CC-BY-4.0",
    "2025-12-31, CC-BY-4.0",
    "2026-03-01, ",
    "2026-06-01, ",
    "2024-12-31, "
  })
  void attributesAnOlderCopyUnderTheLicenceOfItsTime(LocalDate obtained, @Nullable String licence) {
    EarlierGrant earlier =
        new EarlierGrant(
            "CC-BY-4.0",
            "CC BY 4.0",
            null,
            Set.of(),
            Instant.parse("2025-01-01T10:00:00Z"),
            Instant.parse("2026-03-01T10:00:00Z"));
    Decided rights =
        decided(decision("LicenseRef-ARR", Status.DECLARED, List.of(), List.of(earlier)), null);

    Credit credit =
        ResourceCredits.of(rights, record(), "en", new CreditWish(null, obtained, null));

    assertThat(credit.terms().licences().stream().map(Licence::expression))
        .containsExactlyElementsOf(licence == null ? List.of() : List.of(licence));
    assertThat(credit.obtained()).isEqualTo(licence == null ? null : obtained);
  }

  private static CreditWish wish(String licence) {
    return new CreditWish(licence, null, null);
  }

  private static List<String> licences(String expression, CreditWish wish) {
    return ResourceCredits.of(decided(expression), record(), "en", wish).terms().licences().stream()
        .map(Licence::expression)
        .toList();
  }

  private static Decided decided(String expression) {
    return decided(decision(expression, Status.DECLARED, List.of(), List.of()), null);
  }

  private static Decided decided(RightsDecision decision, @Nullable Dispute dispute) {
    return new Decided(ID, decision, "{}", false, dispute);
  }

  private static RightsDecision decision(
      String expression, Status status, List<Part> parts, List<EarlierGrant> earlier) {
    return new RightsDecision(
        expression,
        expression,
        null,
        status,
        0.9,
        Set.of(),
        List.of(),
        List.of(),
        1,
        Instant.parse("2026-03-01T10:00:00Z"),
        List.of(),
        parts,
        earlier,
        null,
        null,
        List.of());
  }

  private static HarvestedRecord record() {
    Map<String, String> names = new java.util.LinkedHashMap<>(Map.of("pt-BR", "Álgebra linear"));
    names.put("de", "Lineare Algebra");
    names.put("en", "Linear algebra");
    return new HarvestedRecord(
        ID,
        1,
        new Provenance(
            ID,
            "oai:1",
            null,
            List.of(),
            "oai_dc",
            URI.create("https://repository.example.org/oai"),
            ID,
            Instant.parse("2026-03-01T02:00:00Z")),
        "hash",
        LearningResource.named(names)
            .id(URI.create("https://repository.example.org/1"))
            .inLanguage(List.of("de"))
            .creator(List.of(new Agent(Agent.PERSON, "Ana Ruiz", null)))
            .isBasedOn(List.of(new RelatedWork(null, "Old")))
            .build(),
        List.of(new LicenceStatement("© 2020 Example University", "dc:rights", null)),
        List.of(),
        List.of(),
        List.of());
  }
}
