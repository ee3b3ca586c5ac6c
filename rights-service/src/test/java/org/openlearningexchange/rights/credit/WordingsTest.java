package org.openlearningexchange.rights.credit;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class WordingsTest {
  static final List<String> LANGUAGES = Wordings.LANGUAGES;

  private static final Map<Phrase, Set<String>> ARGUMENTS =
      Map.ofEntries(
          Map.entry(Phrase.WORK, Set.of("title", "authors", "hasAuthors")),
          Map.entry(Phrase.SOURCE, Set.of("work", "source")),
          Map.entry(Phrase.LICENSED, Set.of("work", "licence")),
          Map.entry(Phrase.DEDICATED, Set.of("work", "licence")),
          Map.entry(Phrase.MARKED, Set.of("work", "licence")),
          Map.entry(Phrase.PARTS, Set.of("work", "licence")),
          Map.entry(Phrase.STATEMENT, Set.of("work", "licence")),
          Map.entry(Phrase.RESERVED, Set.of("work")),
          Map.entry(Phrase.UNKNOWN, Set.of("work")),
          Map.entry(Phrase.DISPUTED, Set.of("work")),
          Map.entry(Phrase.UNVERSIONED, Set.of("licence")),
          Map.entry(Phrase.OTHERS, Set.of("count")),
          Map.entry(Phrase.ADAPTED_FROM, Set.of("works")),
          Map.entry(Phrase.OBTAINED, Set.of("date")),
          Map.entry(Phrase.CHANGES, Set.of("changes")));

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void everyLanguageTakesTheArgumentsOfEveryPhrase(String language) {
    Wording wording = CreditFixtures.in(language);

    assertThat(wording.language()).isEqualTo(language);
    for (Phrase phrase : Phrase.values()) {
      assertThat(arguments(new MessagePattern(wording.say(phrase))))
          .as(phrase.name())
          .containsAll(ARGUMENTS.getOrDefault(phrase, Set.of()));
    }
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void noPhraseHoldsWhatAFormatWouldTakeForMarkup(String language) {
    for (Phrase phrase : Phrase.values()) {
      assertThat(CreditFixtures.in(language).say(phrase))
          .doesNotContainPattern("[<>&*_`\\[\\]\\\\~$]");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "de, de",
    "de-AT, de",
    "pt-BR, pt",
    "zh-TW, zh-Hant",
    "zh, zh-Hans",
    "zh_CN, zh-Hans",
    "no, nb",
    "nn, nb",
    "iw, he",
    "gl, es",
    "xx, en",
    "'not a language', en",
    "'', en"
  })
  void givesTheNearestLanguageToTheOneAskedFor(String asked, String given) {
    assertThat(Wordings.choose(asked, null, List.of()).language()).isEqualTo(given);
  }

  @Test
  void prefersWhatIsAskedForToTheBrowserAndTheBrowserToTheWork() {
    assertThat(Wordings.choose("fr", "de", List.of("it")).language()).isEqualTo("fr");
    assertThat(Wordings.choose(null, "xx, de;q=0.8, en;q=0.5", List.of("it")).language())
        .isEqualTo("de");
    assertThat(Wordings.choose(null, null, List.of("xx", "it")).language()).isEqualTo("it");
    assertThat(Wordings.choose(null, "xx", List.of()).language()).isEqualTo("en");
  }

  @ParameterizedTest
  @CsvSource({"'de;q=abc'", "';;;'", "'*'"})
  void staysCalmOverAHeaderThatNobodyCanRead(String header) {
    assertThat(Wordings.choose(null, header, List.of("it")).language()).isEqualTo("it");
    assertThat(Wordings.choose(null, header.repeat(1000), List.of("it")).language())
        .isEqualTo("it");
  }

  /** Those inside of plurals and choices too. */
  private static Set<String> arguments(MessagePattern pattern) {
    return IntStream.range(0, pattern.countParts())
        .mapToObj(pattern::getPart)
        .filter(part -> part.getType() == MessagePattern.Part.Type.ARG_NAME)
        .map(pattern::getSubstring)
        .collect(Collectors.toSet());
  }
}
