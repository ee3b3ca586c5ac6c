package org.openlearningexchange.search.suggest;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.search.suggest.SuggestAnswer.Person;
import org.openlearningexchange.search.suggest.SuggestAnswer.Title;

/**
 * Makes suggestions of what the index found: of a resource's titles the one that was typed, of its
 * people those who were, each once, the better fit first.
 */
record HitReader(SuggestParameters parameters, TypedWords typed) {
  private static final String[] ROLES = {"creator", "contributor", "publisher"};
  private static final Set<String> UNDETERMINED = Set.of("", "und", "mul", "zxx");

  static HitReader of(SuggestParameters parameters) {
    return new HitReader(parameters, parameters.typed());
  }

  /** Titles; what the index found fits, even where this class cannot see how. */
  List<Title> titles(JsonNode hits) {
    List<Fitting<Title>> found = new ArrayList<>();
    hits.forEach(hit -> title(hit).ifPresent(found::add));
    return first(found);
  }

  /** People: of those of each resource the ones that fit. */
  List<Person> people(JsonNode hits) {
    List<Fitting<Person>> found = new ArrayList<>();
    for (JsonNode hit : hits) {
      for (String role : ROLES) {
        hit.path("_source").path("resource").path(role).forEach(agent -> addPerson(agent, found));
      }
    }
    return first(found);
  }

  private Optional<Fitting<Title>> title(JsonNode hit) {
    UUID id = UUID.fromString(hit.path("_id").asText());
    JsonNode resource = hit.path("_source").path("resource");
    return resource.path("name").properties().stream()
        .map(
            name ->
                fitting(
                    new Title(
                        id,
                        name.getValue().asText(),
                        language(name.getKey(), resource.path("inLanguage"))),
                    name.getValue().asText()))
        .min(
            Comparator.comparing((Fitting<Title> title) -> title.fit())
                .thenComparing(title -> !isCallers(title.suggestion())));
  }

  private void addPerson(JsonNode agent, List<Fitting<Person>> found) {
    String name = agent.path("name").asText();
    Fitting<Person> person = fitting(new Person(name, uri(agent.path("id"))), name);
    if (person.fit() != Fit.NONE) {
      found.add(person);
    }
  }

  private <T> Fitting<T> fitting(T suggestion, String text) {
    FoldedWords folded = FoldedWords.of(text);
    return new Fitting<>(suggestion, folded, typed.fit(folded));
  }

  /** The best in the order of their fit, then of the index; each text once. */
  private <T> List<T> first(List<Fitting<T>> found) {
    Map<FoldedWords, T> once = new LinkedHashMap<>();
    found.stream()
        .sorted(Comparator.comparing(Fitting::fit))
        .forEach(fitting -> once.putIfAbsent(fitting.folded(), fitting.suggestion()));
    return once.values().stream().limit(parameters.size()).toList();
  }

  private boolean isCallers(Title title) {
    String language = title.language();
    return language != null && language.split("-")[0].equals(parameters.caller().getLanguage());
  }

  private static @Nullable String language(String tag, JsonNode material) {
    if (!UNDETERMINED.contains(tag)) {
      return tag;
    }
    return material.size() == 1 ? material.path(0).asText() : null;
  }

  private static @Nullable URI uri(JsonNode id) {
    return id.isTextual() ? URI.create(id.asText()) : null;
  }

  /** A suggestion with how well its text fits what was typed. */
  private record Fitting<T>(T suggestion, FoldedWords folded, Fit fit) {}
}
