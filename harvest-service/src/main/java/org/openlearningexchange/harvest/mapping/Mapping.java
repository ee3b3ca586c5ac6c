package org.openlearningexchange.harvest.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.learning.LearningResource;
import org.openlearningexchange.contracts.message.LicenceStatement;
import org.openlearningexchange.contracts.message.SourceValue;

/** What a record's metadata came to. */
public sealed interface Mapping {

  /**
   * A learning resource, with what the record says of rights.
   *
   * @param sourceValues what the source said where the resource holds a normalised value or none
   */
  record Mapped(
      LearningResource resource,
      List<LicenceStatement> licenceStatements,
      List<SourceValue> sourceValues)
      implements Mapping {
    public Mapped {
      licenceStatements = List.copyOf(licenceStatements);
      sourceValues = List.copyOf(sourceValues);
    }
  }

  /**
   * No learning resource.
   *
   * @param reason for the member to read and act on
   * @param path where the fault is
   * @param value what stands there
   */
  record Refused(String reason, @Nullable String path, @Nullable String value) implements Mapping {}
}
