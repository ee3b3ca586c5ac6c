package org.openlearningexchange.harvest.vocabulary;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What mappings change.
 *
 * @param dryRun nothing was stored
 * @param records live records that have one of the values whose meaning changes
 * @param mappings those that change
 * @param runId the replay that maps the stored records again; null when nothing changes, or when it
 *     waits for the end of another run
 */
public record MappingAnswer(
    boolean dryRun, long records, List<Effect> mappings, @Nullable UUID runId) {
  public MappingAnswer {
    mappings = List.copyOf(mappings);
  }

  /**
   * One value's effect.
   *
   * @param records live records that have it
   * @param examples identifiers of one or two of them
   */
  public record Effect(ValueChange change, long records, List<String> examples) {
    public Effect {
      examples = List.copyOf(examples);
    }
  }

  /** What a value meant, and what it shall mean; null is nothing. */
  public record ValueChange(
      String vocabulary, String value, @Nullable String before, @Nullable String after) {}
}
