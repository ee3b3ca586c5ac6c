package org.openlearningexchange.harvest.mapping.json.field;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.learning.Concept;
import org.openlearningexchange.contracts.vocabulary.Vocabulary;
import org.openlearningexchange.harvest.mapping.json.node.LocalisedText;
import org.openlearningexchange.harvest.mapping.json.node.Node;
import org.openlearningexchange.harvest.mapping.json.node.Value;
import org.openlearningexchange.harvest.mapping.value.Bounds;
import org.openlearningexchange.harvest.mapping.value.Concepts;
import org.openlearningexchange.harvest.mapping.value.Languages;
import org.openlearningexchange.harvest.mapping.value.Texts;
import org.openlearningexchange.harvest.mapping.value.WebAddresses;

/**
 * Terms of vocabularies: words, addresses, SKOS concepts, DefinedTerms, AlignmentObjects and the
 * skills of MOOChub. Pure.
 */
public final class Terms {
  private static final int LONGEST = 300;
  private static final Pattern NUMBER = Pattern.compile("[\\d.\\s-]+");
  private static final Pattern ISCED = Pattern.compile("(?i).*isced.*");

  private final String language;

  /**
   * @param language of labels that name none
   */
  public Terms(String language) {
    this.language = language;
  }

  /** The concepts that values mean in a vocabulary, or what the source said where none is known. */
  public List<Concept> of(Vocabulary vocabulary, Stream<Value> values) {
    return bounded(values.flatMap(value -> concepts(vocabulary, value)));
  }

  /** Concepts of vocabularies that the exchange does not keep: competences. */
  public List<Concept> foreign(Stream<Value> values) {
    return bounded(values.flatMap(value -> foreign(value).stream()));
  }

  private static List<Concept> bounded(Stream<Concept> concepts) {
    return concepts.distinct().limit(Bounds.VALUES).toList();
  }

  private Stream<Concept> concepts(Vocabulary vocabulary, Value value) {
    return value.isNode()
        ? concept(vocabulary, value.node()).stream()
        : LocalisedText.of(value, language).stream().flatMap(text -> words(vocabulary, text));
  }

  /** A text; a list of them, where the vocabulary knows one of its parts but not the whole. */
  private static Stream<Concept> words(Vocabulary vocabulary, LocalisedText text) {
    Optional<Concept> whole = known(vocabulary, text.text());
    if (whole.isPresent()) {
      return whole.stream();
    }
    List<String> parts = List.of(text.text().split("\\s*[,;|]\\s*"));
    boolean isList =
        parts.size() > 1 && parts.stream().anyMatch(part -> known(vocabulary, part).isPresent());
    return isList
        ? parts.stream()
            .flatMap(part -> known(vocabulary, part).or(() -> Concepts.unmapped(part)).stream())
        : Concepts.labelled(text.language(), text.text()).map(Terms::withoutUndetermined).stream();
  }

  /** A word in no stated language is a source value, and no label. */
  private static Concept withoutUndetermined(Concept concept) {
    return concept.prefLabel().containsKey(Languages.UNDETERMINED)
        ? Concept.unmapped(String.valueOf(concept.sourceValue()))
        : concept;
  }

  private Optional<Concept> concept(Vocabulary vocabulary, Node node) {
    if (node.says("educationalRole") || node.says("audienceType")) {
      return node.firstOf("educationalRole", "audienceType").stream()
          .flatMap(role -> concepts(vocabulary, role))
          .findFirst();
    }
    List<String> ids = ids(node);
    Map<String, String> labels = labels(node);
    String framework = framework(node);
    List<String> codes = node.texts("termCode", "shortCode", "notation").toList();
    return ids.stream()
        .flatMap(id -> known(vocabulary, id).stream())
        .findFirst()
        .or(() -> coded(vocabulary, framework, codes))
        .or(() -> labelled(vocabulary, labels))
        .or(() -> unknown(first(ids), labels, framework))
        .or(() -> codes.stream().findFirst().flatMap(Concepts::unmapped));
  }

  /** Codes mean something only in the scheme that is named. */
  private static Optional<Concept> coded(
      Vocabulary vocabulary, @Nullable String framework, List<String> codes) {
    return framework != null && ISCED.matcher(framework).matches()
        ? codes.stream()
            .flatMap(code -> Concepts.findNotation(vocabulary, code).stream())
            .findFirst()
        : Optional.empty();
  }

  private static Optional<Concept> labelled(Vocabulary vocabulary, Map<String, String> labels) {
    return labels.values().stream()
        .flatMap(label -> Concepts.find(vocabulary, label).stream())
        .findFirst();
  }

  /** A concept's own address needs no source value beside it. */
  private static Optional<Concept> known(Vocabulary vocabulary, String value) {
    return Concepts.find(vocabulary, value)
        .map(
            concept ->
                Objects.equals(String.valueOf(concept.id()), value.strip())
                    ? new Concept(concept.id(), concept.prefLabel(), null)
                    : concept);
  }

  private static Optional<Concept> unknown(
      @Nullable String id, Map<String, String> labels, @Nullable String framework) {
    String label = labels.isEmpty() ? null : labels.values().iterator().next();
    String said = id != null ? id : label;
    if (said == null) {
      return Optional.empty();
    }
    boolean isBare = NUMBER.matcher(said).matches() && framework != null;
    String source = Texts.line(isBare ? framework + ": " + said : said, LONGEST);
    boolean isAddress = label != null && label.contains("://");
    return source.isEmpty()
        ? Optional.empty()
        : Optional.of(new Concept(null, isAddress ? Map.of() : labels, source));
  }

  private Optional<Concept> foreign(Value value) {
    if (!value.isNode()) {
      Map<String, String> labels = new TreeMap<>();
      LocalisedText.of(value, language).forEach(text -> put(labels, text));
      return unknown(null, labels, null).map(Terms::withoutUndetermined);
    }
    Node node = value.node();
    Optional<URI> address =
        ids(node).stream().flatMap(id -> WebAddresses.http(id).stream()).findFirst();
    Map<String, String> labels = labels(node);
    return address.isPresent()
        ? Optional.of(new Concept(address.get(), labels, null))
        : unknown(null, labels, framework(node))
            .or(() -> node.texts("@id").findFirst().flatMap(Concepts::unmapped));
  }

  private static List<String> ids(Node node) {
    List<String> ids = new ArrayList<>();
    node.texts("@id", "identifier").filter(id -> !id.startsWith("_:")).forEach(ids::add);
    node.all("targetUrl").flatMap(target -> target.reference().stream()).forEach(ids::add);
    boolean isNamed = node.says("shortCode") || node.says("educationalFramework");
    if (!isNamed) {
      // in MOOChub and alignments the url is that of the framework
      node.texts("url").forEach(ids::add);
    }
    ids.removeIf(id -> id.equals("null"));
    return ids;
  }

  private Map<String, String> labels(Node node) {
    Map<String, String> labels = new TreeMap<>();
    node.firstOf("prefLabel", "name", "targetName", "title", "targetDescription").stream()
        .flatMap(value -> LocalisedText.of(value, language).stream())
        .forEach(text -> put(labels, text));
    return labels;
  }

  private static void put(Map<String, String> labels, LocalisedText text) {
    String line = Texts.line(text.text(), LONGEST);
    if (!line.isEmpty()) {
      labels.putIfAbsent(text.language(), line);
    }
  }

  private static @Nullable String framework(Node node) {
    return first(node.words("inDefinedTermSet", "educationalFramework", "inScheme").toList());
  }

  private static @Nullable String first(List<String> values) {
    return values.isEmpty() ? null : values.get(0);
  }
}
