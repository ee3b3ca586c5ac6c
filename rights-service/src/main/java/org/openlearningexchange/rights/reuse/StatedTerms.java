package org.openlearningexchange.rights.reuse;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.rights.licence.Licence;
import org.openlearningexchange.rights.licence.Licence.Nature;
import org.openlearningexchange.rights.licence.Licences;

/**
 * What statements that are no open licences say to each purpose, read once from {@code
 * reuse/statements.json}. Immutable.
 */
final class StatedTerms {
  private static final Map<String, Terms> TERMS = load();

  private StatedTerms() {}

  static Optional<Terms> find(String id) {
    return Optional.ofNullable(TERMS.get(key(id)));
  }

  /** Every id. */
  static Set<String> ids() {
    return TERMS.keySet();
  }

  /**
   * @param otherwise the answer where {@code answers} has none
   * @param conditions of every yes
   * @param why one sentence for people
   */
  private record Statement(
      String id,
      String label,
      String rule,
      String why,
      String source,
      Answer otherwise,
      @Nullable Map<String, Answer> answers,
      @Nullable List<String> conditions) {

    private Terms terms() {
      Licence licence = Licences.find(id).orElseGet(this::licence);
      Map<Purpose, Verdict> verdicts = new EnumMap<>(Purpose.class);
      for (Purpose purpose : Purpose.values()) {
        verdicts.put(purpose, verdict(licence, purpose));
      }
      return new Terms(licence, verdicts);
    }

    private Verdict verdict(Licence licence, Purpose purpose) {
      if (purpose == Purpose.QUOTE) {
        return OpenTerms.quotation(licence);
      }
      Answer answer = answers == null ? otherwise : answers.getOrDefault(purpose.id(), otherwise);
      List<String> limits = answer == Answer.YES && conditions != null ? conditions : List.of();
      return new Verdict(answer, limits, new Reason(rule, why, null, source));
    }

    private Licence licence() {
      return new Licence(id, id, null, null, label, null, Nature.STATEMENT, Set.of(), List.of());
    }
  }

  private static String key(String id) {
    return id.toLowerCase(Locale.ROOT);
  }

  private static Map<String, Terms> load() {
    String file = "/reuse/statements.json";
    try (InputStream in =
        Objects.requireNonNull(StatedTerms.class.getResourceAsStream(file), file)) {
      Map<String, Terms> terms = new HashMap<>();
      Json.MAPPER
          .readValue(in, new TypeReference<List<Statement>>() {})
          .forEach(statement -> terms.put(key(statement.id()), statement.terms()));
      return Map.copyOf(terms);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
