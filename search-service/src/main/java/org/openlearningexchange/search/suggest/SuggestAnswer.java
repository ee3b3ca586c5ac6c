package org.openlearningexchange.search.suggest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the typed words may become.
 *
 * @param titles of resources
 * @param subjects to filter by
 * @param people who made or publish resources
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(description = "What the typed words may become, in three groups")
record SuggestAnswer(List<Title> titles, List<Subject> subjects, List<Person> people) {
  static final SuggestAnswer EMPTY = new SuggestAnswer(List.of(), List.of(), List.of());

  /**
   * A title, once however many resources have it.
   *
   * @param id of a resource that has it
   * @param language of the title; absent where the source did not say
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Title(
      UUID id,
      @Schema(examples = "Linear algebra for everyone") String text,
      @Schema(examples = "en") @Nullable String language) {}

  /**
   * A field of study.
   *
   * @param id for the parameter {@code subject} of a search
   * @param label in the caller's language
   * @param notation its code
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Subject(
      @Schema(examples = "https://w3id.org/kim/isced-2013/n0541") URI id,
      @Schema(examples = "Mathematics") String label,
      @Schema(examples = "0541") @Nullable String notation) {}

  /**
   * A person or organisation.
   *
   * @param name for {@code creator:"…"} in the words of a search
   * @param id ORCID, ROR or the like; absent where the source has none
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Person(
      @Schema(examples = "Ada Example") String name,
      @Schema(examples = "https://orcid.org/0000-0002-1825-0097") @Nullable URI id) {}

  int count() {
    return titles.size() + subjects.size() + people.size();
  }

  /** These, and after them what else the other has of titles and people, up to the same number. */
  SuggestAnswer completedBy(SuggestAnswer other, int size) {
    return new SuggestAnswer(
        together(titles, other.titles, Title::text, size),
        subjects,
        together(people, other.people, Person::name, size));
  }

  private static <T> List<T> together(
      List<T> first, List<T> then, Function<T, String> text, int size) {
    Map<FoldedWords, T> once = new LinkedHashMap<>();
    Stream.concat(first.stream(), then.stream())
        .forEach(each -> once.putIfAbsent(FoldedWords.of(text.apply(each)), each));
    return once.values().stream().limit(size).toList();
  }

  /** As OpenSearch has it, for the address bars of browsers: the words, then what they may be. */
  List<Object> openSearch(String words) {
    List<String> texts =
        Stream.of(
                titles.stream().map(Title::text),
                subjects.stream().map(Subject::label),
                people.stream().map(Person::name))
            .flatMap(group -> group)
            .distinct()
            .toList();
    return List.of(words, texts);
  }
}
