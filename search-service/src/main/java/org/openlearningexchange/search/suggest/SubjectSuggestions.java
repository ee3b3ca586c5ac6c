package org.openlearningexchange.search.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.openlearningexchange.contracts.vocabulary.Vocabulary;
import org.openlearningexchange.contracts.vocabulary.Vocabulary.Entry;
import org.openlearningexchange.search.suggest.SuggestAnswer.Subject;

/**
 * Fields of study by their names in any language, and by their codes; answered in the caller's
 * language. In memory. Immutable.
 */
final class SubjectSuggestions {
  private static final String ENGLISH = "en";
  private static final String OTHER = "";

  private final List<Name> names = new ArrayList<>();

  SubjectSuggestions(Vocabulary vocabulary) {
    vocabulary.entries().forEach(this::add);
  }

  /** The fields that fit best, each once. Those that nearly fit only where no other does. */
  List<Subject> suggest(SuggestParameters parameters) {
    TypedWords typed = parameters.typed();
    List<Subject> exact = suggest(parameters, typed::exactFit);
    return exact.isEmpty() && typed.mayHoldSlips() ? suggest(parameters, typed::fit) : exact;
  }

  private List<Subject> suggest(SuggestParameters parameters, Function<FoldedWords, Fit> fits) {
    String language = parameters.caller().getLanguage();
    Map<Entry, Ranked> best = new HashMap<>();
    for (Name name : names) {
      Fit fit = fits.apply(name.words());
      if (fit != Fit.NONE) {
        best.merge(
            name.entry(),
            new Ranked(name, fit, name.distance(language)),
            SubjectSuggestions::better);
      }
    }
    return best.values().stream()
        .sorted(Ranked.ORDER)
        .limit(parameters.size())
        .map(ranked -> subject(ranked.name().entry(), language))
        .toList();
  }

  private void add(Entry entry) {
    entry.prefLabel().forEach((language, label) -> add(entry, language, label));
    entry.altLabel().stream()
        .filter(label -> !label.contains("://"))
        .forEach(label -> add(entry, OTHER, label));
    if (entry.notation() != null) {
      add(entry, OTHER, entry.notation());
    }
  }

  private void add(Entry entry, String language, String label) {
    names.add(new Name(entry, language, FoldedWords.of(label)));
  }

  private static Ranked better(Ranked one, Ranked other) {
    return Ranked.ORDER.compare(one, other) <= 0 ? one : other;
  }

  private static Subject subject(Entry entry, String language) {
    return new Subject(entry.id(), entry.label(language), entry.notation());
  }

  /** One of a field's names. */
  private record Name(Entry entry, String language, FoldedWords words) {

    /** How far the name's language is from the caller's. */
    int distance(String caller) {
      if (language.equals(caller)) {
        return 0;
      }
      return language.equals(ENGLISH) ? 1 : 2;
    }
  }

  private record Ranked(Name name, Fit fit, int distance) {
    static final Comparator<Ranked> ORDER =
        Comparator.comparing(Ranked::fit)
            .thenComparing(Ranked::distance)
            .thenComparing(ranked -> ranked.name().words().text().length())
            .thenComparing(ranked -> ranked.name().entry().id());
  }
}
