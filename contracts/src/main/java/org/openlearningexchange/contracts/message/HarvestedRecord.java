package org.openlearningexchange.contracts.message;

import java.util.List;
import java.util.UUID;
import org.openlearningexchange.contracts.learning.LearningResource;

/**
 * A record that the source holds, mapped to the model.
 *
 * @param contentHash SHA-256 in hex over everything below: equal content has an equal hash,
 *     whatever run brought it
 * @param licenceStatements what the record says of rights, exactly as found; may be empty
 * @param sourceValues what the source said where the resource holds a normalised value or none
 * @param workKeys by which the same work is recognised in several repositories: {@code doi:…},
 *     {@code isbn:…}, {@code hdl:…}, {@code url:…}, {@code text:…} (title, first creator and
 *     language)
 * @param detected fields of the resource that the exchange detected and the source did not state
 *     (or stated wrongly), such as {@code inLanguage}
 */
public record HarvestedRecord(
    UUID resourceId,
    long recordVersion,
    Provenance provenance,
    String contentHash,
    LearningResource resource,
    List<LicenceStatement> licenceStatements,
    List<SourceValue> sourceValues,
    List<String> workKeys,
    List<String> detected)
    implements RecordMessage {
  public HarvestedRecord {
    licenceStatements = licenceStatements == null ? List.of() : List.copyOf(licenceStatements);
    sourceValues = sourceValues == null ? List.of() : List.copyOf(sourceValues);
    workKeys = workKeys == null ? List.of() : List.copyOf(workKeys);
    detected = detected == null ? List.of() : List.copyOf(detected);
  }
}
