package org.openlearningexchange.rights.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openlearningexchange.rights.recognition.RegistryStatements.recognised;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.message.LicenceStatement;
import org.openlearningexchange.contracts.message.RightsDecision.Status;
import org.openlearningexchange.contracts.message.RightsDecision.Use;
import org.openlearningexchange.rights.licence.Licence;
import org.openlearningexchange.rights.licence.LicenceExpression;
import org.openlearningexchange.rights.recognition.RegistryStatements.Stated;

/** What restricts a statement never lets it allow more than the licence in it, nor name a freer. */
class RestrictingMutationTest {

  @Property(seed = "2026", tries = 3_000, shrinking = ShrinkingMode.OFF)
  void allowsNothingThatIsTakenBack(
      @ForAll("stated") Stated stated, @ForAll("denials") String denial) {
    assertThat(recognised(denial.formatted(stated.text())).permits()).isEmpty();
  }

  @Property(seed = "2026", tries = 3_000, shrinking = ShrinkingMode.OFF)
  void allowsNothingThatIsSaidTwiceAndTakenBack(
      @ForAll("creativeCommons") Stated stated, @ForAll("denials") String denial) {
    String twice = stated.text() + " (" + stated.licence().expression() + ")";

    assertThat(recognised(denial.formatted(twice)).permits()).isEmpty();
  }

  @Property(seed = "2026", tries = 3_000, shrinking = ShrinkingMode.OFF)
  void neverAllowsMoreUnderALimit(@ForAll("stated") Stated stated, @ForAll("limits") String limit) {
    assertNoFreer(stated, recognised(stated.text() + limit));
  }

  @Property(seed = "2026", tries = 3_000, shrinking = ShrinkingMode.OFF)
  void allowsNoSaleBesideANonCommercialWord(
      @ForAll("stated") Stated stated, @ForAll("nonCommercial") String word) {
    RecognisedRights rights = recognised(stated.text() + ", " + word);

    assertThat(rights.permits()).doesNotContain(Use.COMMERCIAL);
    assertNoFreer(stated, rights);
  }

  @Property(seed = "2026", tries = 3_000, shrinking = ShrinkingMode.OFF)
  void allowsNoChangesBesideAWordAgainstThem(
      @ForAll("stated") Stated stated, @ForAll("noDerivatives") String word) {
    RecognisedRights rights = recognised(stated.text() + ", " + word);

    assertThat(rights.permits()).doesNotContain(Use.ADAPT);
    assertNoFreer(stated, rights);
  }

  @Property(seed = "2026", tries = 2_000, shrinking = ShrinkingMode.OFF)
  void neverAllowsMoreWithAnyWordsAround(
      @ForAll("stated") Stated stated,
      @ForAll("prose") String before,
      @ForAll("prose") String after) {
    assertNoFreer(stated, recognised(before + " " + stated.text() + " " + after));
  }

  @Property(seed = "2026", tries = 2_000, shrinking = ShrinkingMode.OFF)
  void allowsOnlyWhatBothOfTwoStatementsAllow(
      @ForAll("stated") Stated one, @ForAll("stated") Stated other) {
    RecognisedRights rights = recognised(one.text(), other.text());

    assertThat(one.licence().permits()).containsAll(rights.permits());
    assertThat(other.licence().permits()).containsAll(rights.permits());
  }

  @Property(seed = "2026", tries = 2_000, shrinking = ShrinkingMode.OFF)
  void neverAllowsMoreForAnotherLicenceBesideIt(
      @ForAll("stated") Stated stated, @ForAll("stricter") String stricter) {
    assertThat(stated.licence().permits())
        .containsAll(recognised(stated.text() + stricter).permits());
  }

  @Property(seed = "2026", tries = 2_000, shrinking = ShrinkingMode.OFF)
  void allowsOnlyWhatBothOfTwoPartsAllow(
      @ForAll("stated") Stated one, @ForAll("stated") Stated other) {
    RecognisedRights rights = recognised("Text: " + one.text() + " ; images: " + other.text());

    assertThat(one.licence().permits()).containsAll(rights.permits());
    assertThat(other.licence().permits()).containsAll(rights.permits());
  }

  @Property(seed = "2026", tries = 1_000, shrinking = ShrinkingMode.OFF)
  void allowsNothingThatIsSaidOfTheMetadata(@ForAll("stated") Stated stated) {
    LicenceStatement rights = new LicenceStatement(stated.text(), "oai:rights", null);

    assertThat(Recognition.of(List.of(rights)).permits()).isEmpty();
  }

  private static void assertNoFreer(Stated stated, RecognisedRights rights) {
    assertThat(stated.licence().permits()).containsAll(rights.permits());
    if (rights.status() != Status.CONFLICTING && !rights.permits().isEmpty()) {
      List<Licence> read = LicenceExpression.parse(rights.expression()).orElseThrow().licences();
      assertThat(read).as(rights.expression()).anySatisfy(one -> assertSameText(one, stated));
    }
  }

  /** The same licence, its family where the version is no longer told, or one that asks more. */
  private static void assertSameText(Licence read, Stated stated) {
    if (!read.family().equals(stated.licence().family())) {
      assertThat(stated.licence().permits()).containsAll(read.permits());
      assertThat(read.requires()).containsAll(stated.licence().requires());
    } else if (read.version() != null && stated.licence().version() != null) {
      assertThat(read.expression()).isEqualTo(stated.licence().expression());
    }
  }

  @Provide
  Arbitrary<Stated> stated() {
    return RegistryStatements.any();
  }

  @Provide
  Arbitrary<Stated> creativeCommons() {
    return RegistryStatements.any()
        .filter(stated -> RegistryStatements.isCreativeCommons(stated.licence()))
        .filter(stated -> RegistryStatements.isReadByItsId(stated.licence()));
  }

  @Provide
  Arbitrary<String> denials() {
    return Arbitraries.of(
        "This work is not licensed under %s.",
        "Not available under %s",
        "No %s",
        "Everything except %s",
        "Previously %s",
        "Formerly licensed under %s",
        "Until 2015 under %s",
        "Will be %s next year",
        "If you pay, %s",
        "Unless you ask first, %s",
        "Based on material under %s",
        "Adapted from a work under %s",
        "Contains material under %s",
        "Metadata: %s",
        "Metadata are available under %s",
        "Metadaten: %s",
        "For example %s",
        "e.g. %s",
        "Compatible with %s",
        "Dieses Werk steht nicht unter %s.",
        "Keine %s",
        "Ohne %s",
        "Früher %s",
        "Cette œuvre n'est pas sous %s.",
        "Métadonnées : %s",
        "Esta obra no está bajo %s.",
        "Antes %s",
        "Quest'opera non è sotto %s.",
        "Este trabalho não está sob %s.",
        "Dit werk valt niet onder %s.",
        "Ten utwór nie jest dostępny na %s",
        "Tento dokument není pod %s",
        "Detta verk är inte under %s",
        "Tämä teos ei ole %s",
        "Bu eser şu lisans altında değil: %s",
        "Это произведение не под %s",
        "本作品不采用 %s",
        "このコンテンツは %s ではありません",
        "이 저작물은 다음이 아닙니다: %s",
        "%s does not apply",
        "%s is not granted",
        "%s gilt nicht",
        "%s no se aplica",
        "%s ne s'applique pas",
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
        ". Alle Rechte vorbehalten.",
        ". Tous droits réservés.",
        ". Todos los derechos reservados.",
        ". Все права защищены.",
        " with additional restrictions",
        ", may not be modified",
        ", nur unverändert",
        " (except images)",
        ", außer den Abbildungen",
        ", sauf mention contraire",
        ". May not be reproduced without permission.",
        ", for educational use only",
        ", nur für Unterrichtszwecke",
        "-NC",
        " NC",
        "-ND",
        "-SA",
        " 2.0",
        " 5.0",
        " de",
        ", sans modification",
        ", uso no comercial",
        ", sin modificaciones",
        ", personal use only");
  }

  @Provide
  Arbitrary<String> stricter() {
    return Arbitraries.of(
        " and CC BY-NC-ND 4.0",
        " and CC BY-NC-ND 3.0 for the images",
        ", https://creativecommons.org/licenses/by-nc-nd/4.0/",
        ". Images: all rights reserved",
        ". Images: CC BY-NC-ND 2.0 DE");
  }

  @Provide
  Arbitrary<String> nonCommercial() {
    return Arbitraries.of(lexicon("NC"));
  }

  @Provide
  Arbitrary<String> noDerivatives() {
    return Arbitraries.of(lexicon("ND"));
  }

  @Provide
  Arbitrary<String> prose() {
    return Arbitraries.of(
            "the",
            "book",
            "for",
            "teachers",
            "4.0",
            "3.0",
            "2.5",
            "and",
            "NC",
            "ND",
            "SA",
            "not",
            "version",
            "license",
            "international",
            "commercial",
            "free",
            "material",
            "images:",
            "text:",
            "(",
            ")",
            "-",
            "www.example.org",
            "2017",
            "©",
            "Anna Example",
            "das",
            "nicht",
            "und",
            "la",
            "obra",
            "sous",
            "licence",
            "の",
            "作品",
            "условиях",
            "copyright",
            "metadata",
            "except",
            "with")
        .list()
        .ofMaxSize(5)
        .map(words -> String.join(" ", words));
  }

  private static List<String> lexicon(String element) {
    try {
      JsonNode words =
          Json.MAPPER.readTree(Words.class.getResourceAsStream("/recognition/words.json"));
      List<String> list = new ArrayList<>();
      words.path(element).forEach(word -> list.add(word.asText()));
      return list;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
