package org.openlearningexchange.contracts.vocabulary;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.learning.Concept;

/**
 * A controlled vocabulary, read once from {@code vocabularies/<name>.json}. Immutable.
 *
 * <p>The file: {@code {"name", "origin", "concepts":[{"id","notation","broader"?,"prefLabel":{lang:
 * label}, "altLabel":[…]}]}}; altLabel holds other names that sources use for the concept.
 */
public final class Vocabulary {
  /** Subjects: ISCED-F 2013 broad and narrow fields. */
  public static final Vocabulary SUBJECTS = load("isced-f-2013");

  /** Educational levels: ISCED 2011. */
  public static final Vocabulary LEVELS = load("isced-2011");

  /** Types of resources: HCRT. */
  public static final Vocabulary TYPES = load("hcrt");

  /** Audience roles: LRMI. */
  public static final Vocabulary AUDIENCES = load("lrmi-audience");

  /** Accessibility: schema.org's accessMode, accessibilityFeature and accessibilityHazard. */
  public static final Vocabulary ACCESSIBILITY = load("accessibility");

  private final Map<String, Entry> byId = new LinkedHashMap<>();
  private final Map<String, Entry> byName = new LinkedHashMap<>();

  private Vocabulary(List<Entry> entries) {
    for (Entry entry : entries) {
      byId.put(entry.id.toString(), entry);
      entry.names().forEach(name -> byName.putIfAbsent(fold(name), entry));
    }
  }

  /** The concept with this id. */
  public Optional<Entry> find(URI id) {
    return find(id.toString());
  }

  /** The concept with this id, as it stands in a document. */
  public Optional<Entry> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * The concept that a source means by this value: its id, notation, or a label in any language.
   */
  public Optional<Entry> recognise(String sourceValue) {
    return Optional.ofNullable(byName.get(fold(sourceValue)));
  }

  /** All concepts, in the order of the file. */
  public Collection<Entry> entries() {
    return byId.values();
  }

  /**
   * Lower case, runs of blanks and underscores as one blank, no slash at the end; addresses without
   * {@code http://} or {@code https://}, since sources write both.
   */
  private static String fold(String value) {
    String lower = withoutScheme(value.strip().toLowerCase(Locale.ROOT));
    StringBuilder folded = new StringBuilder(lower.length());
    boolean wasBlank = false;
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      boolean isBlank = c == '_' || c == ' ' || (c >= '\t' && c <= '\r');
      if (!isBlank) {
        folded.append(c);
      } else if (!wasBlank) {
        folded.append(' ');
      }
      wasBlank = isBlank;
    }
    int last = folded.length() - 1;
    return last >= 0 && folded.charAt(last) == '/' ? folded.substring(0, last) : folded.toString();
  }

  private static String withoutScheme(String address) {
    if (address.startsWith("http://")) {
      return address.substring(7);
    }
    return address.startsWith("https://") ? address.substring(8) : address;
  }

  private static Vocabulary load(String name) {
    String file = "/vocabularies/" + name + ".json";
    try (InputStream in =
        Objects.requireNonNull(Vocabulary.class.getResourceAsStream(file), file)) {
      return new Vocabulary(Json.MAPPER.readValue(in, new TypeReference<File>() {}).concepts);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  private record File(String name, String origin, List<Entry> concepts) {}

  /**
   * A concept of a vocabulary.
   *
   * @param notation its short code, such as {@code 0541}
   * @param broader the concept above it
   * @param altLabel other names that sources use for it
   */
  public record Entry(
      URI id,
      @Nullable String notation,
      @Nullable URI broader,
      Map<String, String> prefLabel,
      List<String> altLabel) {
    public Entry {
      prefLabel =
          prefLabel == null
              ? Map.of()
              : Collections.unmodifiableSortedMap(new TreeMap<>(prefLabel));
      altLabel = altLabel == null ? List.of() : List.copyOf(altLabel);
    }

    /** As a value of a resource, with what the source said beside it. */
    public Concept concept(@Nullable String sourceValue) {
      return new Concept(id, prefLabel, sourceValue);
    }

    /** The label in a language, else in English. */
    public String label(String language) {
      String label = prefLabel.getOrDefault(language, prefLabel.get("en"));
      return label == null ? id.toString() : label;
    }

    private List<String> names() {
      List<String> names = new java.util.ArrayList<>();
      names.add(id.toString());
      if (notation != null) {
        names.add(notation);
      }
      names.addAll(prefLabel.values());
      names.addAll(altLabel);
      return names;
    }
  }
}
