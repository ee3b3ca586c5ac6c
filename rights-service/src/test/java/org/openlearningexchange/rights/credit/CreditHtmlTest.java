package org.openlearningexchange.rights.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openlearningexchange.rights.credit.CreditFixtures.ANA;
import static org.openlearningexchange.rights.credit.CreditFixtures.SOURCE;
import static org.openlearningexchange.rights.credit.CreditFixtures.algebra;
import static org.openlearningexchange.rights.credit.CreditFixtures.html;
import static org.openlearningexchange.rights.credit.CreditFixtures.terms;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditHtmlTest {
  @Test
  void statesTheTermsOfTheWorkForMachines() {
    Element credit = read(html(algebra("CC-BY-4.0"), "de"));

    assertThat(credit.tagName()).isEqualTo("p");
    assertThat(credit.attr("about")).isEqualTo(SOURCE.toString());
    assertThat(credit.attr("prefix"))
        .contains("cc: http://creativecommons.org/ns#", "dct: http://purl.org/dc/terms/");
    // RDFa takes the text of an element that bears a property, its link only beside 'rel'
    assertThat(credit.select("[property=dct:title]").eachText()).containsExactly("Algebra");
    assertThat(credit.select("[property=dct:title]").first().hasAttr("href")).isFalse();
    assertThat(credit.select("[property=cc:attributionName]").eachText())
        .containsExactly("Ana Ruiz", "Bo Lind");
    assertThat(credit.select("[rel~=cc:attributionURL]").eachAttr("href"))
        .containsExactly("https://orcid.org/0000-0002-1825-0097");
  }

  @Test
  void statesTheLicenceItselfAndLeadsToWhereItCanBeRead() {
    Element licence = read(html(algebra("CC-BY-3.0-DE"), "ar")).select("[rel=license]").first();

    assertThat(licence.attr("resource"))
        .isEqualTo("https://creativecommons.org/licenses/by/3.0/de/");
    assertThat(licence.attr("href"))
        .isEqualTo("https://creativecommons.org/licenses/by/3.0/de/deed.ar");
    assertThat(licence.text()).isEqualTo("CC BY 3.0 DE");
  }

  @ParameterizedTest
  @CsvSource({
    "CC-BY-2.0, de, https://creativecommons.org/licenses/by/2.0/",
    "CC-BY-4.0, he, https://creativecommons.org/licenses/by/4.0/",
    "CC-BY-4.0, nb, https://creativecommons.org/licenses/by/4.0/deed.no",
    "CC-BY-4.0, zh-Hant, https://creativecommons.org/licenses/by/4.0/deed.zh-hant",
    "CC0-1.0, fr, https://creativecommons.org/publicdomain/zero/1.0/deed.fr",
    "GPL-3.0-only, fr, https://www.gnu.org/licenses/gpl-3.0.html"
  })
  void leadsToADeedOnlyWhereThereIsOne(String licence, String language, String page) {
    assertThat(read(html(algebra(licence), language)).select("[rel=license]").attr("href"))
        .isEqualTo(page);
  }

  @Test
  void statesNoLicenceWhereNoneIsCertain() {
    for (String licence : List.of("CC-BY", "NONE", "LicenseRef-ARR", "LicenseRef-RS-InC-1.0")) {
      assertThat(read(html(algebra(licence), "en")).select("[rel=license]")).isEmpty();
    }
    assertThat(read(html(algebra("LicenseRef-RS-InC-1.0"), "en")).select("[rel=dct:rights]"))
        .hasSize(1);
  }

  @Test
  void saysNothingOfThePageThatItStandsIn() {
    Element credit = read(html(Credit.of("T", List.of(), null, terms("CC-BY-4.0")), "en"));

    assertThat(credit.hasAttr("about")).isFalse();
    assertThat(credit.attr("typeof")).isEqualTo("cc:Work");
  }

  @ParameterizedTest
  @CsvSource({"ar, rtl", "he, rtl", "fa, rtl", "ur, rtl", "en, ltr", "ja, ltr"})
  void namesItsLanguageAndDirection(String language, String direction) {
    Element credit = read(html(algebra("CC-BY-4.0"), language));

    assertThat(credit.attr("lang")).isEqualTo(language);
    assertThat(credit.attr("dir")).isEqualTo(direction);
    assertThat(credit.select("bdi[property=dct:title]").attr("lang"))
        .isEqualTo(language.equals("en") ? "" : "en");
  }

  @Test
  void tellsThePartsOfACompositionFromWhatItWasMadeFrom() {
    CompositionCredit credit =
        new CompositionCredit(
            Credit.of("Course", List.of(ANA), null, terms("CC-BY-SA-4.0")),
            List.of(Credit.of("Photo", List.of(), null, terms("CC0-1.0"))),
            List.of(algebra("CC-BY-4.0").changed("shortened")));

    Element block = read(CreditWriting.write(credit, CreditFixtures.in("en"), CreditFormat.HTML));

    assertThat(block.select("> p").eachText())
        .containsExactly(
            "“Course” by Ana Ruiz is licensed under CC BY-SA 4.0.", "Contains:", "Adapted from:");
    assertThat(block.select("ul[rel=dct:hasPart] > li[typeof=cc:Work]").text())
        .isEqualTo("“Photo” is dedicated to the public domain with CC0 1.0.");
    assertThat(block.select("ul[rel=dct:source] > li").attr("about")).isEqualTo(SOURCE.toString());
    assertThat(block.select("ul[rel=dct:source] > li").text()).endsWith("Changes: shortened.");
  }

  @Test
  void relatesPartsToNothingWhereTheWorkItselfIsNotNamed() {
    CompositionCredit credit =
        new CompositionCredit(null, List.of(algebra("CC-BY-4.0")), List.of());

    Element block = read(CreditWriting.write(credit, CreditFixtures.in("en"), CreditFormat.HTML));

    assertThat(block.select("ul").attr("rel")).isEmpty();
    assertThat(block.hasAttr("typeof")).isFalse();
  }

  private static Element read(String html) {
    return Jsoup.parseBodyFragment(html).body().child(0);
  }
}
