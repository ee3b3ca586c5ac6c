package org.openlearningexchange.search.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class JudgedSetTest {
  private static final JudgedSet SET = JudgedSet.load();
  private static final int RELEVANT = 2;

  @Test
  void isAsLargeAsItIsSaidToBe() {
    assertThat(SET.corpus()).hasSizeGreaterThan(700);
    assertThat(SET.queries()).hasSizeGreaterThan(240);
  }

  @Test
  void asksInTwelveLanguagesSeveralTimes() {
    Map<String, Long> queries =
        SET.queries().stream()
            .collect(Collectors.groupingBy(JudgedQuery::language, Collectors.counting()));

    assertThat(queries.values().stream().filter(count -> count >= 8)).hasSizeGreaterThan(12);
  }

  @Test
  void hasSeveralSearchesOfEveryKind() {
    Map<Kind, Long> queries =
        SET.queries().stream()
            .collect(Collectors.groupingBy(JudgedQuery::kind, Collectors.counting()));

    assertThat(queries).containsOnlyKeys(Kind.values());
    assertThat(queries.values()).allMatch(count -> count >= 5);
  }

  @Test
  void namesEveryRecordAndEverySearchOnce() {
    assertThat(SET.corpus()).extracting(CorpusRecord::id).doesNotHaveDuplicates();
    assertThat(SET.queries()).extracting(JudgedQuery::id).doesNotHaveDuplicates();
  }

  @Test
  void wantsSomethingRelevantInEverySearch() {
    assertThat(SET.queries())
        .allMatch(query -> query.grades().values().stream().anyMatch(grade -> grade >= RELEVANT));
  }

  @Test
  void wantsOnlyRecordsThatAreThere() {
    Set<String> ids = SET.corpus().stream().map(CorpusRecord::id).collect(Collectors.toSet());

    assertThat(SET.queries()).allMatch(query -> ids.containsAll(query.grades().keySet()));
  }

  @Test
  void loadsIntoResourcesThatTheExchangePublishes() {
    assertThat(SET.corpus())
        .allSatisfy(
            record ->
                assertThat(PublishedRecord.of(record).resource().name())
                    .containsKey(record.language()));
  }

  @Test
  void materialOfAnotherLanguageIsWantedOnlyWhereLanguagesAreCrossed() {
    CorpusRecord german = record("klima-de");

    assertThat(query("de-klimawandel").grades()).containsEntry(german.id(), 3);
    assertThat(query("fr-climat").grades()).doesNotContainKey(german.id());
    assertThat(query("ja-cross-python").grades())
        .containsEntry("puroguramingu-ja", 3)
        .containsEntry("python-ru", 2);
  }

  @Test
  void anotherTypeThanAskedForIsWorthLess() {
    assertThat(query("de-intent-video-haende").grades()).isEqualTo(Map.of("pflege-de-haende", 3));
    assertThat(query("en-intent-video-linalg").grades())
        .containsEntry("linalg-en-videos", 3)
        .containsEntry("linalg-en-first", 1);
  }

  @Test
  void thePersonAskedForIsWantedWhateverTheTopic() {
    List<String> by =
        SET.corpus().stream()
            .filter(record -> record.people().contains("Hedwig Falkenrath"))
            .map(CorpusRecord::id)
            .toList();

    assertThat(query("en-author-falkenrath").grades().keySet()).hasSameElementsAs(by);
  }

  private static CorpusRecord record(String id) {
    return byId(SET.corpus(), CorpusRecord::id, id);
  }

  private static JudgedQuery query(String id) {
    return byId(SET.queries(), JudgedQuery::id, id);
  }

  private static <T> T byId(List<T> all, Function<T, String> idOf, String id) {
    return all.stream().filter(one -> idOf.apply(one).equals(id)).findFirst().orElseThrow();
  }
}
