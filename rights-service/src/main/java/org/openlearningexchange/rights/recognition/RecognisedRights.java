package org.openlearningexchange.rights.recognition;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.RightsDecision.Evidence;
import org.openlearningexchange.contracts.message.RightsDecision.Part;
import org.openlearningexchange.contracts.message.RightsDecision.Status;
import org.openlearningexchange.contracts.message.RightsDecision.Use;

/**
 * What the statements of a record come to; a decision without its time and rules.
 *
 * @param missing what an inferred licence lacks: {@code version}, {@code jurisdiction}
 * @param parts what is said of single parts
 * @param ambiguous whether something is said of rights, but not clearly enough to name it
 */
public record RecognisedRights(
    String expression,
    String label,
    @Nullable URI licenceUri,
    Status status,
    double confidence,
    Set<Use> permits,
    List<String> requires,
    List<String> missing,
    List<Part> parts,
    boolean ambiguous,
    List<Evidence> evidence) {
  /** The expression of a resource whose licence is not known. */
  public static final String NONE = "NONE";

  public RecognisedRights {
    permits = Set.copyOf(permits);
    requires = List.copyOf(requires);
    missing = List.copyOf(missing);
    parts = List.copyOf(parts);
    evidence = List.copyOf(evidence);
  }
}
