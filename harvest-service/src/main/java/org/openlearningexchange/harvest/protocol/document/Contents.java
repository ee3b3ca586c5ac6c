package org.openlearningexchange.harvest.protocol.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.Finding;

/**
 * What one pass over a document finds out about it.
 *
 * @param entries how many it has, faulty ones included
 * @param fault why it is not whole; null where it is
 * @param next the link to the document that goes on from here, as it stands there; null for none
 * @param isComplete it says that it, with what it links to, names everything that there is
 * @param expected how many entries it says the whole list has; null where it does not
 * @param findings what was noticed
 */
public record Contents(
    long entries,
    @Nullable String fault,
    @Nullable String next,
    boolean isComplete,
    @Nullable Long expected,
    List<Finding> findings) {
  public Contents {
    findings = List.copyOf(findings);
  }
}
