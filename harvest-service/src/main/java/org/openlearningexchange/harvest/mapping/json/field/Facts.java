package org.openlearningexchange.harvest.mapping.json.field;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.harvest.mapping.json.node.Node;
import org.openlearningexchange.harvest.mapping.json.node.Value;
import org.openlearningexchange.harvest.mapping.value.Bounds;
import org.openlearningexchange.harvest.mapping.value.Dates;
import org.openlearningexchange.harvest.mapping.value.Durations;
import org.openlearningexchange.harvest.mapping.value.Languages;

/** Dates, durations, languages and codes of a node; what is no such thing is noted. */
public final class Facts {
  private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9/+_ -]{1,59}");
  private static final Set<String> TRUE =
      Set.of("true", "yes", "1", "ja", "oui", "si", "sí", "sim", "wahr", "vrai", "free");
  private static final Set<String> FALSE =
      Set.of("false", "no", "0", "nein", "non", "não", "falsch", "faux", "paid");

  private final Node node;
  private final SourceNotes notes;

  public Facts(Node node, SourceNotes notes) {
    this.node = node;
    this.notes = notes;
  }

  /** The date that the first of these properties names, in its true precision. */
  public @Nullable String date(String field, String... names) {
    for (String text : node.texts(names).toList()) {
      Optional<String> date = Dates.of(text);
      date.ifPresentOrElse(
          found -> notes.addChanged(field, text, found), () -> notes.add(field, text));
      if (date.isPresent()) {
        return date.get();
      }
    }
    return null;
  }

  /** The first duration that these properties name; others are noted. */
  public @Nullable Duration duration(String field, String... names) {
    Duration first = null;
    for (Value value : node.all(names).toList()) {
      String text = value.isNode() ? quantity(value.node()) : value.text().orElse("");
      Optional<Duration> duration = Durations.of(text);
      if (first == null && duration.isPresent()) {
        first = duration.get();
        notes.addChanged(field, text, first.toString());
      } else if (duration.isEmpty() || !duration.get().equals(first)) {
        notes.add(field, text);
      }
    }
    return first;
  }

  /** A QuantitativeValue with its unit (UN/CEFACT), else the node's name. */
  private static String quantity(Node node) {
    String value = node.texts("value").findFirst().orElse("");
    String unit = node.texts("unitText", "unitCode").findFirst().orElse("");
    return switch (unit) {
      case "HUR" -> value + " h";
      case "MIN" -> value + " min";
      case "DAY" -> "P" + value + "D";
      default -> value.isEmpty() ? node.label().or(node::reference).orElse("") : value + " " + unit;
    };
  }

  /** The languages of the material. */
  public List<String> languages(String... names) {
    Set<String> languages = new LinkedHashSet<>();
    for (Value value : node.all(names).toList()) {
      candidates(value).findFirst().ifPresent(text -> language(value, text, languages));
    }
    return languages.stream().limit(Bounds.VALUES).toList();
  }

  private void language(Value value, String text, Set<String> into) {
    List<String> found =
        candidates(value)
            .map(Facts::lastStep)
            .map(Languages::of)
            .filter(list -> !list.isEmpty())
            .findFirst()
            .orElse(List.of());
    into.addAll(found);
    notes.addChanged("inLanguage", text, String.join(" ", found));
  }

  /** Of a language that is a node, its code before its name. */
  private static Stream<String> candidates(Value value) {
    return value.isNode()
        ? value.node().words("alternateName", "identifier", "termCode", "name", "@id")
        : value.text().stream();
  }

  private static String lastStep(String text) {
    return text.contains("://") ? text.substring(text.lastIndexOf('/') + 1) : text;
  }

  /** Codes such as {@code captions}; comma lists are taken apart, addresses shortened. */
  public List<String> codes(String... names) {
    return node.words(names)
        .flatMap(text -> Stream.of(text.split("[,;]", -1)))
        .map(text -> lastStep(text.strip()))
        .filter(
            text -> {
              boolean isCode = CODE.matcher(text).matches();
              if (!isCode) {
                notes.add(names[0], text);
              }
              return isCode;
            })
        .distinct()
        .limit(Bounds.VALUES)
        .toList();
  }

  /** Yes, no, or nothing that is either. */
  public @Nullable Boolean truth(String field, String... names) {
    for (String text : node.words(names).toList()) {
      String word = lastStep(text).toLowerCase(Locale.ROOT);
      Optional<Boolean> truth =
          TRUE.contains(word)
              ? Optional.of(true)
              : FALSE.contains(word) ? Optional.of(false) : Optional.empty();
      notes.addChanged(field, text, truth.map(String::valueOf).orElse(""));
      if (truth.isPresent()) {
        return truth.get();
      }
    }
    return null;
  }
}
