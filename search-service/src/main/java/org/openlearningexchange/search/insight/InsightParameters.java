package org.openlearningexchange.search.insight;

import java.net.URI;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openlearningexchange.contracts.vocabulary.Vocabulary;
import org.openlearningexchange.kit.problem.CommonProblem;
import org.openlearningexchange.kit.problem.Problem;

/**
 * What a member or an operator wants to know, checked.
 *
 * @param days how many, today included
 * @param language of the searchers; empty for all
 * @param subject that was searched in; empty for all
 * @param outcome of searches whose words are shown; empty for none and few
 * @param caller the language of labels
 */
record InsightParameters(
    int days,
    Optional<String> language,
    Optional<URI> subject,
    Optional<Outcome> outcome,
    Locale caller) {
  static final int DEFAULT_DAYS = 30;
  static final int MOST_DAYS = 400;

  private static final Set<String> KNOWN = Set.of("days", "language", "subject", "outcome", "lang");

  /**
   * Reads the parameters of a request.
   *
   * @param otherwise the language of labels where the parameter says none
   * @throws Problem that names each parameter at fault
   */
  static InsightParameters read(Map<String, List<String>> query, Locale otherwise) {
    Problem faults =
        Problem.of(CommonProblem.INVALID_REQUEST, "Some parameters are not valid; see errors.");
    query.keySet().stream()
        .filter(name -> !KNOWN.contains(name))
        .sorted()
        .forEach(
            name ->
                faults.field(
                    name,
                    "is not known here; known are " + String.join(", ", new TreeSet<>(KNOWN))));
    InsightParameters parameters =
        new InsightParameters(
            single(query, "days", faults).map(text -> days(text, faults)).orElse(DEFAULT_DAYS),
            single(query, "language", faults).flatMap(text -> language(text, faults)),
            single(query, "subject", faults).flatMap(text -> subject(text, faults)),
            single(query, "outcome", faults).flatMap(text -> outcome(text, faults)),
            single(query, "lang", faults)
                .flatMap(text -> locale("lang", text, faults))
                .orElse(otherwise));
    if (faults.hasFieldErrors()) {
      throw faults;
    }
    return parameters;
  }

  private static int days(String text, Problem faults) {
    int days = text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : 0;
    if (days < 1 || days > MOST_DAYS) {
      faults.field("days", "is a number from 1 to " + MOST_DAYS);
    }
    return days;
  }

  private static Optional<String> language(String text, Problem faults) {
    return locale("language", text, faults).map(Locale::getLanguage);
  }

  private static Optional<Locale> locale(String name, String text, Problem faults) {
    try {
      return Optional.of(new Locale.Builder().setLanguageTag(text).build());
    } catch (IllformedLocaleException e) {
      faults.field(name, "is a language tag (BCP 47) such as de or pt-BR");
      return Optional.empty();
    }
  }

  private static Optional<URI> subject(String text, Problem faults) {
    Optional<URI> id = Vocabulary.SUBJECTS.recognise(text).map(Vocabulary.Entry::id);
    if (id.isEmpty()) {
      faults.field("subject", "is the id, code or label of a field of ISCED-F 2013, such as 0541");
    }
    return id;
  }

  private static Optional<Outcome> outcome(String text, Problem faults) {
    Optional<Outcome> outcome = Outcome.find(text).filter(found -> found != Outcome.FOUND);
    if (outcome.isEmpty()) {
      faults.field("outcome", "is none or few");
    }
    return outcome;
  }

  private static Optional<String> single(
      Map<String, List<String>> query, String name, Problem faults) {
    List<String> values = query.getOrDefault(name, List.of());
    if (values.size() > 1) {
      faults.field(name, "may stand once");
    }
    return values.stream().map(String::strip).filter(value -> !value.isEmpty()).findFirst();
  }
}
