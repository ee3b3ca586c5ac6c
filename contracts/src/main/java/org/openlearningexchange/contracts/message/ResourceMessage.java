package org.openlearningexchange.contracts.message;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.UUID;

/**
 * What the exchange holds of one resource ({@link Topics#RESOURCES}, keyed by resource id). Readers
 * keep the highest {@code revision} and ignore the rest, so that messages may come twice, late and
 * out of order. A null value means legal erasure.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "state")
@JsonSubTypes({
  @JsonSubTypes.Type(value = PublishedResource.class, name = "published"),
  @JsonSubTypes.Type(value = WithdrawnResource.class, name = "withdrawn")
})
public sealed interface ResourceMessage permits PublishedResource, WithdrawnResource {
  UUID resourceId();

  /** epoch·2³² + n: grows with each change of the resource. */
  long revision();

  /** The version of the source record that this state rests on. */
  long recordVersion();

  Provenance provenance();
}
