package org.openlearningexchange.harvest.vocabulary;

import java.util.List;
import org.openlearningexchange.harvest.mapping.refine.MappedVocabulary;

/**
 * A value of a repository that no vocabulary holds, with the records that have it.
 *
 * @param value as the source writes it
 * @param records how many live records have it
 * @param examples identifiers of one or two of them
 */
public record UnmappedGroup(
    MappedVocabulary vocabulary, String value, long records, List<String> examples) {
  public UnmappedGroup {
    examples = List.copyOf(examples);
  }
}
