package org.openlearningexchange.harvest.mapping.refine;

import static org.openlearningexchange.harvest.mapping.value.Languages.UNDETERMINED;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openlearningexchange.contracts.learning.LearningResource;

/**
 * Settles a record's languages: finds the one that nobody stated, and replaces one that its texts
 * clearly are not in. What was detected is said by field.
 */
final class StatedLanguages {
  /** So many characters are needed to contradict a source. */
  private static final int ENOUGH_TO_CONTRADICT = 150;

  /** Languages that are too close to each other for a text to be taken from one to another. */
  private static final List<Set<String>> CLOSE =
      List.of(
          Set.of("da", "no", "nb", "nn", "sv"),
          Set.of("id", "ms"),
          Set.of("hr", "sr", "bs", "sl", "sh", "mk"),
          Set.of("es", "gl", "pt", "ca", "oc", "an", "ast"),
          Set.of("cs", "sk"),
          Set.of("nl", "af"),
          Set.of("ru", "uk", "be", "bg"),
          Set.of("hi", "mr", "ne"),
          Set.of("fa", "ur", "ar"));

  private final LanguageDetection detection;

  StatedLanguages(LanguageDetection detection) {
    this.detection = detection;
  }

  /**
   * The resource with its languages settled.
   *
   * @param detected gets the names of the fields that were detected
   */
  LearningResource settle(LearningResource resource, List<String> detected) {
    String text = text(resource);
    Optional<String> language = wanted(resource, text) ? detection.of(text) : Optional.empty();
    if (language.isEmpty()) {
      return resource;
    }
    List<String> stated = resource.inLanguage();
    boolean isWrong = !stated.isEmpty() && contradicts(stated, language.get(), text);
    Set<String> wrong = new HashSet<>(isWrong ? stated : List.of());
    wrong.add(UNDETERMINED);
    return settled(resource, language.get(), wrong, isWrong || stated.isEmpty(), detected);
  }

  private static LearningResource settled(
      LearningResource resource,
      String language,
      Set<String> wrong,
      boolean replaces,
      List<String> detected) {
    Map<String, String> name = named(resource.name(), wrong, language);
    if (replaces) {
      detected.add("inLanguage");
    }
    if (!name.equals(resource.name())) {
      detected.add("name");
    }
    return detected.isEmpty()
        ? resource
        : resource
            .renamed(name)
            .description(named(resource.description(), wrong, language))
            .keywords(named(resource.keywords(), wrong, language))
            .inLanguage(replaces ? List.of(language) : resource.inLanguage())
            .build();
  }

  /** Whether there is something to find out: most records state what fits their texts. */
  private static boolean wanted(LearningResource resource, String text) {
    return resource.inLanguage().isEmpty()
        || resource.name().containsKey(UNDETERMINED)
        || (text.length() >= ENOUGH_TO_CONTRADICT
            && resource.inLanguage().stream()
                .map(StatedLanguages::primary)
                .noneMatch(it -> Scripts.fit(it, text) || FrequentWords.fit(it, text)));
  }

  private boolean contradicts(List<String> stated, String found, String text) {
    return text.length() >= ENOUGH_TO_CONTRADICT
        && FrequentWords.fit(found, text)
        && stated.stream()
            .map(StatedLanguages::primary)
            .allMatch(language -> detection.knows(language) && !areClose(language, found));
  }

  private static boolean areClose(String one, String other) {
    return one.equals(other)
        || CLOSE.stream().anyMatch(close -> close.contains(one) && close.contains(other));
  }

  private static String primary(String tag) {
    return tag.split("-", 2)[0];
  }

  /** Title and description, whatever languages they claim to be in. */
  private static String text(LearningResource resource) {
    return Stream.concat(
            resource.name().values().stream(), resource.description().values().stream())
        .limit(4)
        .collect(Collectors.joining(". "));
  }

  /** Texts under the wrong keys under the right one, unless it has a text already. */
  private static <T> Map<String, T> named(Map<String, T> texts, Set<String> wrong, String right) {
    if (texts.containsKey(right) || texts.keySet().stream().noneMatch(wrong::contains)) {
      return texts;
    }
    Map<String, T> named = new TreeMap<>();
    texts.forEach(
        (language, text) -> {
          if (wrong.contains(language)) {
            named.putIfAbsent(right, text);
          } else {
            named.put(language, text);
          }
        });
    return named;
  }
}
