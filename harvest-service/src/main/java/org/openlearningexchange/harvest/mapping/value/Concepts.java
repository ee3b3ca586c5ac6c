package org.openlearningexchange.harvest.mapping.value;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.openlearningexchange.contracts.learning.Concept;
import org.openlearningexchange.contracts.vocabulary.Vocabulary;

/** Concepts from the values of a record, with what the source said kept beside them. Pure. */
public final class Concepts {
  private static final int LONGEST = 300;

  /** A bare number means something only within a scheme that is named. */
  private static final Pattern NUMBER = Pattern.compile("[\\d.\\s-]+");

  /** Which version of a text it is, or whether it was reviewed: said in type fields. */
  private static final Pattern PUBLICATION_STATUS =
      Pattern.compile(
          "(?i)info:eu-repo/semantics/(?:draft|submitted|accepted|published|updated)Version"
              + "|https?://purl\\.org/coar/version/.*"
              + "|https?://purl\\.org/eprint/status/.*"
              + "|(?:Non)?PeerReviewed|(?:published|accepted|submitted) version");

  private Concepts() {}

  /** Whether the text says how a work was published rather than what it is. */
  public static boolean isPublicationStatus(String text) {
    return text.length() < 100 && PUBLICATION_STATUS.matcher(text.strip()).matches();
  }

  /** The concept that the value means; empty where the vocabulary does not hold it. */
  public static Optional<Concept> find(Vocabulary vocabulary, String value) {
    String clean = Texts.line(value, LONGEST);
    return clean.isEmpty() || NUMBER.matcher(clean).matches()
        ? Optional.empty()
        : vocabulary.recognise(clean).map(entry -> entry.concept(clean));
  }

  /** The concept that a notation of the vocabulary itself means. */
  public static Optional<Concept> findNotation(Vocabulary vocabulary, String notation) {
    return vocabulary.recognise(notation).map(entry -> entry.concept(notation));
  }

  /** The concept, or the source's value alone; empty where there is no value. */
  public static Optional<Concept> of(Vocabulary vocabulary, String value) {
    Optional<Concept> known = find(vocabulary, value);
    return known.isPresent() ? known : unmapped(value);
  }

  /** The concepts of a value; of its parts, where semicolons separate them. */
  public static List<Concept> each(Vocabulary vocabulary, String value) {
    Optional<Concept> whole = find(vocabulary, value);
    return whole.isPresent()
        ? List.of(whole.get())
        : Arrays.stream(value.split(";", -1))
            .flatMap(part -> of(vocabulary, part).stream())
            .toList();
  }

  /** The source's value alone. */
  public static Optional<Concept> unmapped(String value) {
    String clean = Texts.line(value, LONGEST);
    return clean.isEmpty() ? Optional.empty() : Optional.of(Concept.unmapped(clean));
  }

  /** A concept that the source gives by its address, else the value alone. */
  public static Optional<Concept> byAddress(String value) {
    return WebAddresses.http(value)
        .map(address -> new Concept(address, Map.of(), null))
        .or(() -> unmapped(value));
  }

  /** A value with its label in a language. */
  public static Optional<Concept> labelled(String language, String value) {
    String clean = Texts.line(value, LONGEST);
    return clean.isEmpty()
        ? Optional.empty()
        : Optional.of(new Concept(null, Map.of(language, clean), clean));
  }
}
