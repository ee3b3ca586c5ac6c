package org.openlearningexchange.search.document;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openlearningexchange.contracts.learning.LearningResource;
import org.openlearningexchange.contracts.vocabulary.Vocabulary;

/**
 * Whom a resource leaves out least. A value stands only where the source states what it rests on: a
 * resource that says nothing is not promised to anybody.
 */
public enum Inclusion {
  /**
   * What is spoken can be read along. Subtitles count: sources rarely tell them from captions, and
   * for somebody who does not hear they are far better than nothing.
   */
  CAPTIONS("captions", stating("captions", "closedCaptions", "openCaptions", "subtitles")),

  /** What is spoken stands somewhere as text. */
  TRANSCRIPT("transcript", stating("transcript")),

  /**
   * Can be followed by ear or braille line: nothing but text is needed, or its images are described
   * beside the text, or it has the structure that a screen reader moves by.
   */
  SCREEN_READER(
      "screen-reader",
      stating("ARIA", "structuralNavigation", "readingOrder", "ttsMarkup")
          .or(Inclusion::isNothingButText)
          .or(Inclusion::isTextWithDescribedImages)),

  /** Images, formulas or sound are there as text as well. */
  TEXT_ALTERNATIVE(
      "text-alternative",
      stating("alternativeText", "longDescription", "describedMath", "transcript")),

  /** Opens without an account. */
  NO_LOGIN("no-login", Inclusion::isOpenWithoutAccount),

  /** Costs nothing. */
  FREE("free", resource -> Boolean.TRUE.equals(resource.isAccessibleForFree())),

  /** Can be taken along: there is a file, not only a page or a stream. */
  OFFLINE("offline", resource -> Download.of(resource).findAny().isPresent()),

  /** Comes over a slow or costly line: its smallest file has at most 5 MB. */
  SMALL("small", resource -> Download.of(resource).anyMatch(Download::isSmall));

  private static final URI NO_LOGIN_CONDITION =
      URI.create("https://w3id.org/kim/conditionsOfAccess/no_login");

  private final String value;
  private final Predicate<LearningResource> holds;

  Inclusion(String value, Predicate<LearningResource> holds) {
    this.value = value;
    this.holds = holds;
  }

  /** As in the index and in parameters. */
  public String value() {
    return value;
  }

  static List<String> of(LearningResource resource) {
    return Stream.of(values())
        .filter(inclusion -> inclusion.holds.test(resource))
        .map(Inclusion::value)
        .toList();
  }

  private static Predicate<LearningResource> stating(String... features) {
    Set<String> wanted = Set.of(features);
    return resource ->
        resource.accessibilityFeature().stream().map(Inclusion::code).anyMatch(wanted::contains);
  }

  private static boolean isNothingButText(LearningResource resource) {
    return modes(resource).equals(Set.of("textual"));
  }

  private static boolean isTextWithDescribedImages(LearningResource resource) {
    return modes(resource).contains("textual")
        && stating("alternativeText", "longDescription").test(resource);
  }

  private static boolean isOpenWithoutAccount(LearningResource resource) {
    return resource.conditionsOfAccess() != null
        && NO_LOGIN_CONDITION.equals(resource.conditionsOfAccess().id());
  }

  private static Set<String> modes(LearningResource resource) {
    return resource.accessMode().stream().map(Inclusion::code).collect(Collectors.toSet());
  }

  /** Sources write {@code closed captions}, {@code closedCaptions} and labels of every language. */
  private static String code(String stated) {
    return Vocabulary.ACCESSIBILITY
        .recognise(stated)
        .flatMap(entry -> Optional.ofNullable(entry.notation()))
        .orElse(stated);
  }
}
