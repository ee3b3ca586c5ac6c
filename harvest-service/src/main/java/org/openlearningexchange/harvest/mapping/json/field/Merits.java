package org.openlearningexchange.harvest.mapping.json.field;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.learning.Agent;
import org.openlearningexchange.contracts.learning.Credential;
import org.openlearningexchange.contracts.learning.Credits;
import org.openlearningexchange.harvest.mapping.json.node.LocalisedText;
import org.openlearningexchange.harvest.mapping.json.node.Node;
import org.openlearningexchange.harvest.mapping.json.node.Value;
import org.openlearningexchange.harvest.mapping.value.Bounds;
import org.openlearningexchange.harvest.mapping.value.Texts;

/** Credits and credentials; credits whose system nobody names are noted and not counted. */
public final class Merits {
  private static final Pattern NUMBER_FIRST =
      Pattern.compile("(\\d{1,4}(?:[.,]\\d{1,2})?)\\s*([\\p{L}][\\p{L}\\p{N} ./-]{0,59})");
  private static final Pattern SYSTEM_FIRST =
      Pattern.compile("([\\p{L}][\\p{L}\\p{N} ./-]{0,59}?)\\s*[: ]\\s*(\\d{1,4}(?:[.,]\\d{1,2})?)");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}(?:[.,]\\d{1,2})?");
  private static final Pattern TRAILER =
      Pattern.compile("(?i)[ -]*(?:credit )?(?:credits?|points?|punkte?|cr\\.?)$");

  private final Node node;
  private final SourceNotes notes;
  private final String language;

  public Merits(Node node, SourceNotes notes, String language) {
    this.node = node;
    this.notes = notes;
    this.language = language;
  }

  public List<Credits> credits() {
    return node.all("numberOfCredits")
        .flatMap(value -> credits(value).stream())
        .distinct()
        .limit(Bounds.VALUES)
        .toList();
  }

  private Optional<Credits> credits(Value value) {
    Optional<Credits> credits =
        value.isNode() ? structured(value.node()) : value.text().flatMap(Merits::written);
    if (credits.isEmpty()) {
      value
          .words()
          .filter(words -> !words.equals("0"))
          .ifPresent(words -> notes.add("credits", words));
    }
    return credits.filter(c -> c.value().signum() > 0);
  }

  /** A StructuredValue or QuantitativeValue. */
  private Optional<Credits> structured(Node credits) {
    String number = credits.texts("value", "amount").findFirst().orElse("");
    Optional<String> system =
        credits.words("unitText", "unitCode", "name", "creditUnit", "valueReference").findFirst();
    if (NUMBER.matcher(number).matches() && system.isPresent()) {
      return of(number, system.get());
    }
    credits.texts("value", "amount").forEach(text -> notes.add("credits", text));
    return Optional.empty();
  }

  private static Optional<Credits> written(String text) {
    Matcher first = NUMBER_FIRST.matcher(text);
    if (first.matches()) {
      return of(first.group(1), first.group(2));
    }
    Matcher last = SYSTEM_FIRST.matcher(text);
    return last.matches() ? of(last.group(2), last.group(1)) : Optional.empty();
  }

  private static Optional<Credits> of(String number, String system) {
    String name = Texts.line(TRAILER.matcher(system.strip()).replaceFirst(""), 60);
    return name.isEmpty()
        ? Optional.empty()
        : Optional.of(new Credits(new BigDecimal(number.replace(',', '.')), name));
  }

  public List<Credential> credentials() {
    return node.all("educationalCredentialAwarded", "occupationalCredentialAwarded")
        .flatMap(value -> credential(value).stream())
        .distinct()
        .limit(Bounds.VALUES)
        .toList();
  }

  private Optional<Credential> credential(Value value) {
    Map<String, String> names = new TreeMap<>();
    String category = null;
    Agent recognizedBy = null;
    if (value.isNode()) {
      Node credential = value.node();
      credential.firstOf("name", "prefLabel", "title").forEach(name -> put(names, name));
      category = category(credential);
      recognizedBy =
          new People(notes)
                  .of(
                      "educationalCredentialAwarded.recognizedBy",
                      credential.all("recognizedBy", "awardedBy"))
                  .stream()
                  .findFirst()
                  .orElse(null);
    } else {
      put(names, value);
    }
    if (names.isEmpty() && category == null) {
      value.words().ifPresent(words -> notes.add("educationalCredentialAwarded", words));
      return Optional.empty();
    }
    return Optional.of(new Credential(names, category, recognizedBy));
  }

  private static @Nullable String category(Node credential) {
    return credential
        .words("credentialCategory", "competencyType")
        .map(words -> Texts.line(words, Bounds.KEYWORD))
        .filter(words -> !words.isEmpty())
        .findFirst()
        .orElse(null);
  }

  private void put(Map<String, String> names, Value value) {
    Stream.of(value)
        .flatMap(name -> LocalisedText.of(name, language).stream())
        .filter(text -> !text.text().contains("://"))
        .forEach(
            text -> {
              String line = Texts.line(text.text(), Bounds.TITLE);
              if (!line.isEmpty()) {
                names.putIfAbsent(text.language(), line);
              }
            });
  }
}
