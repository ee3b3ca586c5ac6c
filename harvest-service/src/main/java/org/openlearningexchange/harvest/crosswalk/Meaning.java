package org.openlearningexchange.harvest.crosswalk;

import org.jspecify.annotations.Nullable;
import org.openlearningexchange.harvest.mapping.refine.MappedVocabulary;
import org.openlearningexchange.harvest.mapping.refine.RepositoryMappings;

/**
 * What one value shall mean.
 *
 * @param concept the id of a concept, or a language tag; null for no counterpart
 */
public record Meaning(MappedVocabulary vocabulary, String value, @Nullable String concept) {
  /** The same for all ways to write the value. */
  public String key() {
    return vocabulary.label() + "\u001F" + RepositoryMappings.folded(value);
  }
}
