package org.openlearningexchange.contracts.learning;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Another work that this one is based on, part of, or made of; has an id, a name or both.
 *
 * @param id its address
 * @param name its title
 */
public record RelatedWork(@Nullable URI id, @Nullable String name) {
  public RelatedWork {
    if (id == null && (name == null || name.isBlank())) {
      throw new IllegalArgumentException("a related work has an id or a name");
    }
  }
}
