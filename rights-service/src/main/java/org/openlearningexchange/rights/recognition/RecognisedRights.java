package org.openlearningexchange.rights.recognition;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.RightsDecision.Embargo;
import org.openlearningexchange.contracts.message.RightsDecision.Evidence;
import org.openlearningexchange.contracts.message.RightsDecision.Part;
import org.openlearningexchange.contracts.message.RightsDecision.Signal;
import org.openlearningexchange.contracts.message.RightsDecision.Status;
import org.openlearningexchange.contracts.message.RightsDecision.Use;

/**
 * What the statements of a record come to; a decision without its time and rules.
 *
 * @param missing what an inferred licence lacks: {@code version}, {@code jurisdiction}
 * @param parts what is said of single parts
 * @param ambiguous whether something is said of rights, but not clearly enough to name it
 * @param embargo what is announced for a day to come; null where nothing is
 * @param signals what is said of text-and-data mining and machine learning; no part of the licence
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
    List<Evidence> evidence,
    @Nullable Embargo embargo,
    List<Signal> signals) {
  /** The expression of a resource whose licence is not known. */
  public static final String NONE = "NONE";

  public RecognisedRights {
    permits = Set.copyOf(permits);
    requires = List.copyOf(requires);
    missing = List.copyOf(missing);
    parts = List.copyOf(parts);
    evidence = List.copyOf(evidence);
    signals = List.copyOf(signals);
  }

  /** Where nothing is announced, and nothing said of mining. */
  RecognisedRights(
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
    this(
        expression,
        label,
        licenceUri,
        status,
        confidence,
        permits,
        requires,
        missing,
        parts,
        ambiguous,
        evidence,
        null,
        List.of());
  }

  /** The same with what is announced and what is said of mining. */
  RecognisedRights with(@Nullable Embargo announced, List<Signal> said) {
    return announced == null && said.isEmpty()
        ? this
        : new RecognisedRights(
            expression,
            label,
            licenceUri,
            status,
            confidence,
            permits,
            requires,
            missing,
            parts,
            ambiguous,
            evidence,
            announced,
            said);
  }
}
