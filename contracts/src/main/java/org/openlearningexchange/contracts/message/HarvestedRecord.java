package org.openlearningexchange.contracts.message;

import java.util.List;
import java.util.UUID;
import org.openlearningexchange.contracts.learning.LearningResource;

/**
 * A record that the source holds, mapped to the model.
 *
 * @param contentHash SHA-256 in hex over the mapped resource and its licence statements: equal
 *     content has an equal hash, whatever run brought it
 * @param licenceStatements what the record says of rights, exactly as found; may be empty
 */
public record HarvestedRecord(
    UUID resourceId,
    long recordVersion,
    Provenance provenance,
    String contentHash,
    LearningResource resource,
    List<LicenceStatement> licenceStatements)
    implements RecordMessage {
  public HarvestedRecord {
    licenceStatements = licenceStatements == null ? List.of() : List.copyOf(licenceStatements);
  }
}
