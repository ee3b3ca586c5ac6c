package org.openlearningexchange.contracts.learning;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A person or organisation.
 *
 * @param type {@code Person} or {@code Organization}; null where the source does not say which
 * @param name as to be shown
 * @param id ORCID, ROR, GND or another http(s) identifier
 */
public record Agent(@Nullable String type, String name, @Nullable URI id) {
  public static final String PERSON = "Person";
  public static final String ORGANIZATION = "Organization";

  public Agent {
    if (name == null || name.isBlank()) {
      throw new IllegalArgumentException("name: a person or organisation has a name");
    }
  }
}
