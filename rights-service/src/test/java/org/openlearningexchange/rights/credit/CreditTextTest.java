package org.openlearningexchange.rights.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openlearningexchange.rights.credit.CreditFixtures.ANA;
import static org.openlearningexchange.rights.credit.CreditFixtures.SOURCE;
import static org.openlearningexchange.rights.credit.CreditFixtures.algebra;
import static org.openlearningexchange.rights.credit.CreditFixtures.terms;
import static org.openlearningexchange.rights.credit.CreditFixtures.text;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class CreditTextTest {
  static final List<String> LANGUAGES = Wordings.LANGUAGES;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|“Algebra” by Ana Ruiz and Bo Lind, S, is licensed under CC BY 4.0 (Len).",
        "de|„Algebra“ von Ana Ruiz und Bo Lind, S, lizenziert unter CC BY 4.0 (Lde).",
        "fr|«\u00a0Algebra\u00a0» par Ana Ruiz et Bo Lind, S, sous licence CC BY 4.0 (Lfr).",
        "es|“Algebra” de Ana Ruiz y Bo Lind, S, con licencia CC BY 4.0 (Les).",
        "it|«Algebra» di Ana Ruiz e Bo Lind, S, con licenza CC BY 4.0 (Lit).",
        "pl|„Algebra”, Ana Ruiz i Bo Lind, S, na licencji CC BY 4.0 (Lpl).",
        "ru|«Algebra», Ana Ruiz и Bo Lind, S, по лицензии CC BY 4.0 (Lru).",
        "ja|Ana Ruiz、Bo Lind「Algebra」（S）は CC BY 4.0 (Lja) のもとでライセンスされています。",
        "zh-Hans|“Algebra”，作者：Ana Ruiz和Bo Lind，S，采用 CC BY 4.0 (Lzh-hans) 许可。"
      })
  void namesTitleAuthorsSourceAndLicence(String language, String expected) {
    assertThat(text(algebra("CC-BY-4.0"), language))
        .isEqualTo(
            expected
                .replace("S", SOURCE.toString())
                .replaceAll(
                    "\\(L([a-z-]+)\\)", "(https://creativecommons.org/licenses/by/4.0/deed.$1)"));
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void saysAllThatThereIsToSayInEveryLanguage(String language) {
    Credit credit =
        new Credit(
            new Title("Algebra", "en"),
            List.of(ANA),
            SOURCE,
            "© 2020 Example University",
            terms("CC-BY-SA-3.0-DE"),
            true,
            List.of(
                new Origin(new Title("Old algebra", null), URI.create("https://old.example/1"))),
            "shortened",
            LocalDate.parse("2024-05-01"));

    assertThat(text(credit, language))
        .contains(
            "Algebra",
            "Ana Ruiz",
            "https://repository.example.org/algebra",
            "CC BY-SA 3.0 DE (https://creativecommons.org/licenses/by-sa/3.0/de/",
            "© 2020 Example University",
            "Old algebra",
            "https://old.example/1",
            "shortened",
            "2024-05-01")
        .doesNotContain("{", "}", "null");
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void namesALicenceOnlyWhereThereIsOne(String language) {
    for (String none : List.of("NONE", "LicenseRef-ARR", "LicenseRef-PD-unspecified")) {
      assertThat(text(algebra(none), language))
          .contains("Algebra", SOURCE.toString())
          .doesNotContain("CC");
    }
    Credit disputed = Credit.of("Algebra", List.of(), SOURCE, Terms.DISPUTED);
    assertThat(text(disputed, language)).contains("Algebra", SOURCE.toString());
  }

  @Test
  void tellsAWaiverFromAMarkFromALicence() {
    assertThat(text(algebra("CC0-1.0"), "en"))
        .contains("is dedicated to the public domain with CC0 1.0 (")
        .doesNotContain("licensed");
    assertThat(text(algebra("CC-PDM-1.0"), "en"))
        .contains("is marked with Public Domain Mark 1.0 (")
        .contains("https://creativecommons.org/publicdomain/mark/1.0/")
        .doesNotContain("licensed");
    assertThat(text(algebra("LicenseRef-RS-InC-1.0"), "en"))
        .endsWith("Rights statement: In Copyright (http://rightsstatements.org/vocab/InC/1.0/).");
  }

  @Test
  void inventsNoVersionThatTheSourceDoesNotState() {
    assertThat(text(algebra("CC-BY-SA"), "en"))
        .endsWith("is licensed under CC BY-SA (version not stated).");
    assertThat(text(algebra("CC-BY-SA"), "de")).endsWith("CC BY-SA (Version nicht angegeben).");
  }

  @Test
  void leavesOutWhatNobodySaid() {
    Credit bare = Credit.of(null, List.of(), null, terms("CC-BY-4.0"));

    assertThat(text(bare, "en")).startsWith("This work is licensed under CC BY 4.0 (");
    assertThat(text(bare, "ja")).startsWith("本作品は CC BY 4.0 (");
    assertThat(text(Credit.of(" \n", List.of(ANA), null, terms("CC-BY-4.0")), "en"))
        .startsWith("This work by Ana Ruiz is licensed");
  }

  @Test
  void namesTwentyAuthorsAndCountsTheRest() {
    List<Author> authors =
        IntStream.rangeClosed(1, 23).mapToObj(i -> new Author("A" + i, null)).toList();

    assertThat(text(Credit.of("T", authors, null, terms("CC-BY-4.0")), "en"))
        .contains("A19, A20, and 3 others is licensed");
    assertThat(text(Credit.of("T", authors.subList(0, 20), null, terms("CC-BY-4.0")), "en"))
        .contains("A19, and A20 is licensed");
  }

  @Test
  void joinsNamesAsTheLanguageDoes() {
    Credit credit =
        Credit.of(
            "T",
            List.of(new Author("Juan", null), new Author("Isabel", null)),
            null,
            terms("CC-BY-4.0"));

    assertThat(text(credit, "es")).contains("Juan e Isabel");
  }

  @Test
  void endsASentenceOfSomeoneElsesOnce() {
    assertThat(text(algebra("CC-BY-4.0").changed("shortened."), "en"))
        .endsWith("Changes: shortened.");
    assertThat(text(algebra("CC-BY-4.0").changed("shortened"), "hi")).endsWith("shortened।");
  }

  @ParameterizedTest
  @CsvSource({"ar", "he", "fa", "ur"})
  void isolatesNamesAndAddressesInTextThatRunsFromRightToLeft(String language) {
    assertThat(text(algebra("CC-BY-4.0"), language))
        .contains("\u2068Algebra\u2069", "\u2068Ana Ruiz\u2069", "\u2068" + SOURCE + "\u2069");
    assertThat(text(Credit.of("אלגברה", List.of(), null, terms("CC0-1.0")), language))
        .contains("אלגברה")
        .doesNotContain("\u2068אלגברה");
  }

  @Test
  void isolatesARightToLeftTitleInTextThatRunsTheOtherWayAndNothingElse() {
    assertThat(text(Credit.of("الجبر", List.of(ANA), SOURCE, terms("CC-BY-4.0")), "en"))
        .startsWith("“\u2068الجبر\u2069” by Ana Ruiz, https://repository");
  }

  @Test
  void dropsMarksThatWouldTurnTheTextAroundThem() {
    assertThat(
            text(Credit.of("a\u202Eb\u2069c\u0000d\r\n e", List.of(), null, Terms.UNKNOWN), "en"))
        .startsWith("“abcd e”.");
  }

  @Test
  void shortensWhatNobodyWouldRead() {
    String longest = "😀".repeat(600);

    String text = text(Credit.of(longest, List.of(), null, Terms.UNKNOWN), "en");

    assertThat(text).startsWith("“😀").contains("😀…”").hasSizeLessThan(700);
    assertThat(text.codePoints().filter(c -> c >= 0xD800 && c <= 0xDFFF).count()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "javascript:alert(1)",
    "data:text/html,x",
    "file:///etc/passwd",
    "mailto:a@b.example",
    "/relative"
  })
  void leadsOnlyToTheWeb(String address) {
    Credit credit =
        Credit.of(
            "T", List.of(new Author("A", URI.create(address))), URI.create(address), Terms.UNKNOWN);

    assertThat(credit.source()).isNull();
    assertThat(text(credit, "en")).startsWith("“T” by A. ");
    assertThat(CreditFixtures.html(credit, "en")).doesNotContain("href");
    assertThat(CreditFixtures.markdown(credit, "en")).doesNotContain("](");
  }
}
