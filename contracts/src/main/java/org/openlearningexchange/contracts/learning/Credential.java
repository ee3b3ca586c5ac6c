package org.openlearningexchange.contracts.learning;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a learner receives (schema.org EducationalOccupationalCredential).
 *
 * @param name by language
 * @param credentialCategory such as {@code certificate}, {@code micro-credential}, {@code badge}
 * @param recognizedBy the awarding body
 */
public record Credential(
    Map<String, String> name, @Nullable String credentialCategory, @Nullable Agent recognizedBy) {
  public Credential {
    name = name == null ? Map.of() : Map.copyOf(name);
  }
}
