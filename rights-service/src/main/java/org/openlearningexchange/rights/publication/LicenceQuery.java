package org.openlearningexchange.rights.publication;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.RightsDecision.Use;
import org.openlearningexchange.rights.registry.LicenceFacts;
import org.openlearningexchange.rights.registry.Standing;

/**
 * Which licences are asked for.
 *
 * @param words that have to be in the id, a title or an address, whatever their case and accents
 * @param family as in {@link LicenceFacts#family()}; null for any
 * @param status null for any
 * @param permits what everyone has to be allowed; empty for anything
 */
record LicenceQuery(
    List<String> words,
    @Nullable String family,
    Standing.@Nullable Status status,
    Set<Use> permits) {
  private static final Map<String, String> SEARCHED = new ConcurrentHashMap<>();

  /** The words of a text that somebody typed. */
  static List<String> words(@Nullable String text) {
    return text == null || text.isBlank() ? List.of() : Arrays.asList(fold(text).split(" "));
  }

  boolean matches(LicenceFacts facts) {
    return (family == null || facts.family().equalsIgnoreCase(family))
        && (status == null || facts.standing().status() == status)
        && facts.licence().permits().containsAll(permits)
        && (words.isEmpty() || words.stream().allMatch(searched(facts)::contains));
  }

  private static String searched(LicenceFacts facts) {
    return SEARCHED.computeIfAbsent(
        facts.id(),
        id ->
            fold(
                String.join(
                    " ",
                    id,
                    facts.licence().label(),
                    String.valueOf(facts.licence().uri()),
                    String.join(" ", facts.titles().values()))));
  }

  /** Lower case, without accents, one space between words. */
  private static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{Mn}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\s+", " ")
        .strip();
  }
}
