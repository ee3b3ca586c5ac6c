package org.openlearningexchange.harvest.mapping.refine;

import java.util.List;
import org.openlearningexchange.contracts.learning.LearningResource;
import org.openlearningexchange.contracts.message.LicenceStatement;
import org.openlearningexchange.contracts.message.SourceValue;

/**
 * A mapped record with all that was worked out about it.
 *
 * @param licenceStatements what it says of rights, exactly as found
 * @param sourceValues what the source said, a language that was replaced among it
 * @param workKeys as in {@link org.openlearningexchange.contracts.message.HarvestedRecord}
 * @param detected likewise
 * @param unmapped values that no vocabulary holds, whatever the member mapped them to
 */
public record Refined(
    LearningResource resource,
    List<LicenceStatement> licenceStatements,
    List<SourceValue> sourceValues,
    List<String> workKeys,
    List<String> detected,
    List<UnmappedValue> unmapped) {
  public Refined {
    licenceStatements = List.copyOf(licenceStatements);
    sourceValues = List.copyOf(sourceValues);
    workKeys = List.copyOf(workKeys);
    detected = List.copyOf(detected);
    unmapped = List.copyOf(unmapped);
  }
}
