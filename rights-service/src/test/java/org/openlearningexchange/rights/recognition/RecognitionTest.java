package org.openlearningexchange.rights.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openlearningexchange.contracts.message.RightsDecision.Use.ADAPT;
import static org.openlearningexchange.contracts.message.RightsDecision.Use.COMMERCIAL;
import static org.openlearningexchange.contracts.message.RightsDecision.Use.SHARE;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.message.LicenceStatement;
import org.openlearningexchange.contracts.message.RightsDecision.Part;
import org.openlearningexchange.contracts.message.RightsDecision.Status;

class RecognitionTest {

  @Test
  void saysWhatALicenceAllowsAndAsks() {
    RecognisedRights rights = recognised("https://creativecommons.org/licenses/by-nc-sa/3.0/de/");

    assertThat(rights.label()).isEqualTo("CC BY-NC-SA 3.0 DE");
    assertThat(rights.licenceUri())
        .hasToString("https://creativecommons.org/licenses/by-nc-sa/3.0/de/");
    assertThat(rights.permits()).containsExactlyInAnyOrder(SHARE, ADAPT);
    assertThat(rights.requires()).containsExactly("attribution", "share-alike");
    assertThat(rights.confidence()).isGreaterThan(0.95);
  }

  @Test
  void infersAFamilyWithoutInventingItsVersion() {
    RecognisedRights rights = recognised("CC BY-ND");

    assertThat(rights.expression()).isEqualTo("CC-BY-ND");
    assertThat(rights.licenceUri()).isNull();
    assertThat(rights.status()).isEqualTo(Status.INFERRED);
    assertThat(rights.permits()).containsExactlyInAnyOrder(SHARE, COMMERCIAL);
  }

  @Test
  void isSurerWhenStatementsAgree() {
    RecognisedRights alone = recognised("https://creativecommons.org/licenses/by/4.0/");
    RecognisedRights both =
        recognised("https://creativecommons.org/licenses/by/4.0/", "CC BY 4.0 International");

    assertThat(both.expression()).isEqualTo("CC-BY-4.0");
    assertThat(both.confidence()).isGreaterThan(alone.confidence());
    assertThat(both.evidence()).hasSize(2);
  }

  @Test
  void takesTheMoreExactOfTwoThatAgree() {
    assertThat(recognised("Creative Commons Attribution", "CC BY 3.0 AT").expression())
        .isEqualTo("CC-BY-3.0-AT");
  }

  @Test
  void allowsNothingWhenStatementsContradictEachOther() {
    RecognisedRights elements = recognised("CC BY 4.0", "CC BY-NC 4.0");
    RecognisedRights versions = recognised("CC BY 4.0", "CC BY 3.0");

    assertThat(elements.status()).isEqualTo(Status.CONFLICTING);
    assertThat(elements.expression()).isEqualTo("NONE");
    assertThat(elements.permits()).isEmpty();
    assertThat(versions.expression()).isEqualTo("CC-BY");
    assertThat(versions.permits()).isEmpty();
  }

  @Test
  void takesACopyrightNoticeBesideALicenceForWhatItIs() {
    assertThat(recognised("© 2021 University of Sample", "CC BY-SA 4.0").expression())
        .isEqualTo("CC-BY-SA-4.0");
    assertThat(recognised("All rights reserved", "CC BY-SA 4.0").status())
        .isEqualTo(Status.CONFLICTING);
  }

  @Test
  void takesAccessForNoLicence() {
    RecognisedRights rights = recognised("info:eu-repo/semantics/openAccess");

    assertThat(rights.expression()).isEqualTo("NONE");
    assertThat(rights.status()).isEqualTo(Status.UNKNOWN);
  }

  @Test
  void letsTheReaderChooseTheWiderOfTwoLicences() {
    RecognisedRights rights = recognised("CC BY-NC 4.0 or CC BY 4.0");

    assertThat(rights.permits()).containsExactlyInAnyOrder(SHARE, ADAPT, COMMERCIAL);
    assertThat(rights.requires()).containsExactly("attribution");
  }

  @Test
  void combinesNoUsesOfTwoLicencesThatNeitherAllows() {
    assertThat(recognised("CC BY-NC 4.0 or CC BY-ND 4.0").permits()).containsExactly(SHARE);
    assertThat(recognised("Text: CC BY-NC 4.0; images: CC BY-ND 4.0").permits())
        .containsExactly(SHARE);
  }

  @Test
  void saysThatPartsAreTakenOut() {
    assertThat(recognised("CC BY 4.0, except for the logos").requires())
        .containsExactly("attribution", "see-exceptions");
  }

  @Test
  void tellsWhatEachPartBears() {
    assertThat(recognised("Text: CC BY-SA 4.0; Fotos: © dpa, alle Rechte vorbehalten").parts())
        .containsExactly(new Part("Text", "CC-BY-SA-4.0"), new Part("Fotos", "LicenseRef-ARR"));
    assertThat(recognised("CC BY 4.0 for the text, CC BY-NC 4.0 for the videos").parts())
        .containsExactly(new Part("text", "CC-BY-4.0"), new Part("videos", "CC-BY-NC-4.0"));
  }

  @Test
  void namesPartsThatAreTakenOut() {
    assertThat(recognised("CC BY 4.0, except for the logos").parts())
        .containsExactly(new Part("logos", "NONE"));
    assertThat(recognised("CC BY-SA 4.0, sauf mention contraire").parts()).isEmpty();
  }

  @Test
  void saysWhatAnInferredLicenceLacks() {
    assertThat(recognised("CC BY-ND").missing()).containsExactly("version");
    assertThat(recognised("CC BY-ND 4.0").missing()).isEmpty();
  }

  @Test
  void readsNothingFromTheRightsOfTheMetadata() {
    LicenceStatement ofTheRecord =
        new LicenceStatement(
            "https://creativecommons.org/publicdomain/zero/1.0/", "oai:rights", null);

    assertThat(Recognition.of(List.of(ofTheRecord)).expression()).isEqualTo("NONE");
  }

  @Test
  void knowsNothingOfARecordThatSaysNothing() {
    RecognisedRights rights = Recognition.of(List.of());

    assertThat(rights.expression()).isEqualTo("NONE");
    assertThat(rights.status()).isEqualTo(Status.UNKNOWN);
    assertThat(rights.evidence()).isEmpty();
  }

  @Test
  void keepsEvidenceShort() {
    String terms = "CC BY 4.0 " + "x".repeat(50_000);

    RecognisedRights rights = recognised(terms);

    assertThat(rights.permits()).isEmpty();
    assertThat(rights.evidence().get(0).statement().text()).hasSizeLessThan(1_010);
  }

  private static RecognisedRights recognised(String... said) {
    return Recognition.of(
        Stream.of(said).map(text -> new LicenceStatement(text, "dc:rights", null)).toList());
  }
}
