package org.openlearningexchange.rights.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.openlearningexchange.contracts.message.LicenceStatement;
import org.openlearningexchange.contracts.message.RightsDecision.Use;

/** Words that restrict never make a statement allow more. */
class RestrictionTest {

  @Property(seed = "2026", tries = 2_000)
  void takingBackNeverAllowsMore(
      @ForAll("licences") String licence, @ForAll("denials") String denial) {
    assertThat(permits(denial.formatted(licence))).isEmpty();
  }

  @Property(seed = "2026", tries = 2_000)
  void narrowingNeverAllowsMore(
      @ForAll("licences") String licence, @ForAll("limits") String limit) {
    assertThat(permits(licence)).containsAll(permits(licence + limit));
  }

  @Property(seed = "2026", tries = 1_000)
  void anotherElementNeverAllowsMore(
      @ForAll("codes") String code, @ForAll("elements") String element) {
    String base = "CC " + code + " 4.0";
    String more = "CC " + code + element + " 4.0";

    assertThat(permits(base)).containsAll(permits(more));
  }

  @Property(seed = "2026", tries = 1_000)
  void aSecondStatementNeverAllowsMoreThanTheFirst(
      @ForAll("licences") String licence, @ForAll("others") String other) {
    assertThat(permits(licence)).containsAll(permits(licence, other));
  }

  @Property(seed = "2026", tries = 2_000)
  void wordsWithoutALicenceAllowNothing(@ForAll String text) {
    assertThat(permits(text)).isEmpty();
  }

  @Property(seed = "2026", tries = 1_000)
  void unknownWordsInATitleNeverAllowMoreThanTheirFamily(
      @ForAll("titles") String title, @ForAll("words") String word) {
    assertThat(permits("Creative Commons " + title + "-" + word + " 4.0")).isEmpty();
  }

  @Provide
  Arbitrary<String> licences() {
    Arbitrary<String> versions = Arbitraries.of("2.0", "2.5", "3.0", "4.0");
    Arbitrary<String> forms =
        Arbitraries.of(
            "CC %s %s",
            "CC-%s-%s",
            "Creative Commons %s %s",
            "the Creative Commons licence CC %s %s",
            "https://creativecommons.org/licenses/%s/%s/");
    return Combinators.combine(forms, codes(), versions)
        .as(
            (form, code, version) ->
                form.formatted(
                    form.startsWith("https") ? code.toLowerCase(java.util.Locale.ROOT) : code,
                    version));
  }

  @Provide
  Arbitrary<String> codes() {
    return Arbitraries.of("BY", "BY-SA", "BY-NC", "BY-ND", "BY-NC-SA", "BY-NC-ND");
  }

  @Provide
  Arbitrary<String> elements() {
    return Arbitraries.of("-NC", "-ND", "-SA", " NC", "-XY", "-Foo", "-NonCommercial");
  }

  @Provide
  Arbitrary<String> denials() {
    return Arbitraries.of(
        "This work is not licensed under %s.",
        "Not %s",
        "No %s",
        "Everything except %s",
        "Previously %s",
        "Will be %s next year",
        "If you pay, %s",
        "Based on material under %s",
        "Metadata: %s",
        "For example %s",
        "Compatible with %s",
        "Dieses Werk steht nicht unter %s.",
        "Keine %s",
        "Ohne %s",
        "Früher %s",
        "Cette œuvre n'est pas sous %s.",
        "Esta obra no está bajo %s.",
        "Quest'opera non è sotto %s.",
        "Este trabalho não está sob %s.",
        "Это произведение не под %s",
        "本作品不采用 %s",
        "%s does not apply",
        "%s gilt nicht",
        "%s?",
        "%s until 2019",
        "%s for the metadata");
  }

  @Provide
  Arbitrary<String> limits() {
    return Arbitraries.of(
        ". For non-commercial use only.",
        ", no commercial use",
        ", keine kommerzielle Nutzung",
        ". All rights reserved.",
        " with additional restrictions",
        ", may not be modified",
        ", nur unverändert",
        " (except images)",
        ". May not be reproduced without permission.",
        ", for educational use only",
        "-NC",
        " NC",
        " and CC BY-NC-ND 4.0",
        ", sans modification",
        ", uso no comercial");
  }

  @Provide
  Arbitrary<String> others() {
    return Arbitraries.of(
        "All rights reserved",
        "© 2020 Somebody",
        "For non-commercial use only",
        "This work is not licensed under a Creative Commons licence",
        "https://rightsstatements.org/vocab/InC-EDU/1.0/",
        "info:eu-repo/semantics/openAccess",
        "Educational use only",
        "CC BY-NC-ND 4.0",
        "Creative Commons");
  }

  @Provide
  Arbitrary<String> titles() {
    return Arbitraries.of("Attribution", "Namensnennung", "Reconocimiento", "署名", "Attribuzione");
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.strings().alpha().ofMinLength(12).ofMaxLength(20).map(word -> "qx" + word);
  }

  private static Set<Use> permits(String... texts) {
    return Recognition.of(
            List.of(texts).stream()
                .map(text -> new LicenceStatement(text, "dc:rights", null))
                .toList())
        .permits();
  }
}
