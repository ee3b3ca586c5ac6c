package org.openlearningexchange.harvest.crosswalk;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.harvest.mapping.refine.MappedVocabulary;

/**
 * What one value of a repository means.
 *
 * @param value as the source writes it; case does not matter
 * @param concept the id of a concept of the vocabulary, or a BCP 47 tag for languages; null: the
 *     value has no counterpart, and is no longer listed as unmapped
 * @param mappedBy the client that said so
 */
public record ValueMapping(
    MappedVocabulary vocabulary,
    @Schema(examples = "Knot theory") String value,
    @Schema(nullable = true, examples = "https://w3id.org/kim/isced-2013/n0541")
        @Nullable String concept,
    String mappedBy,
    Instant mappedAt) {
  /** What it says, without who said it. */
  public Meaning meaning() {
    return new Meaning(vocabulary, value, concept);
  }
}
