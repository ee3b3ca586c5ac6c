package org.openlearningexchange.contracts.message;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the licence of a resource allows, and on what evidence. Never more than the source gave.
 *
 * @param expression SPDX id, bare family where no version is stated, {@code A OR B}, {@code A AND
 *     B}, {@code LicenseRef-…}, or {@code NONE}
 * @param label as to be shown, such as {@code CC BY 4.0}
 * @param licenceUri canonical address of the licence; null where none is certain
 * @param permits the uses that are allowed to everyone
 * @param requires duties, such as {@code attribution}, {@code share-alike}
 * @param confidence 0 to 1
 * @param evidence the statements it rests on
 * @param rulesVersion the version of the rules that decided
 * @param decidedAt since when it holds
 * @param missing what the source did not state: {@code version}, {@code jurisdiction}
 * @param parts what the source says of single parts; empty where it speaks of the whole alone
 * @param earlier licences that ended: who took a copy while one held may go on under it
 * @param override the ruling of a member or operator that took the statements' place; else null
 * @param embargo from when another licence holds; null where the source announces none
 * @param signals what the source says of text-and-data mining and machine learning; no licence
 */
public record RightsDecision(
    String expression,
    String label,
    @Nullable URI licenceUri,
    Status status,
    double confidence,
    Set<Use> permits,
    List<String> requires,
    List<Evidence> evidence,
    int rulesVersion,
    Instant decidedAt,
    List<String> missing,
    List<Part> parts,
    List<EarlierGrant> earlier,
    @Nullable RightsOverride override,
    @Nullable Embargo embargo,
    List<Signal> signals) {
  public RightsDecision {
    permits =
        permits == null || permits.isEmpty()
            ? Set.of()
            : Collections.unmodifiableSet(EnumSet.copyOf(permits));
    requires = requires == null ? List.of() : List.copyOf(requires);
    evidence = evidence == null ? List.of() : List.copyOf(evidence);
    missing = missing == null ? List.of() : List.copyOf(missing);
    parts = parts == null ? List.of() : List.copyOf(parts);
    earlier = earlier == null ? List.of() : List.copyOf(earlier);
    signals = signals == null ? List.of() : List.copyOf(signals);
  }

  /** A decision on the whole, with no past and nothing announced. */
  public RightsDecision(
      String expression,
      String label,
      @Nullable URI licenceUri,
      Status status,
      double confidence,
      Set<Use> permits,
      List<String> requires,
      List<Evidence> evidence,
      int rulesVersion,
      Instant decidedAt) {
    this(
        expression,
        label,
        licenceUri,
        status,
        confidence,
        permits,
        requires,
        evidence,
        rulesVersion,
        decidedAt,
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        List.of());
  }

  /** The same while a notice disputes the licence: what was read stays, and nothing is allowed. */
  public RightsDecision disputed() {
    return new RightsDecision(
        expression,
        label,
        licenceUri,
        status,
        confidence,
        Set.of(),
        requires,
        evidence,
        rulesVersion,
        decidedAt,
        missing,
        parts,
        List.of(),
        override,
        embargo,
        signals);
  }

  /** How certain the decision is. */
  public enum Status {
    @JsonProperty("declared")
    DECLARED,
    @JsonProperty("inferred")
    INFERRED,
    @JsonProperty("repository-default")
    REPOSITORY_DEFAULT,
    @JsonProperty("conflicting")
    CONFLICTING,
    @JsonProperty("unknown")
    UNKNOWN
  }

  /** What a teacher wants to do with a resource. */
  public enum Use {
    @JsonProperty("share")
    SHARE,
    @JsonProperty("adapt")
    ADAPT,
    @JsonProperty("commercial")
    COMMERCIAL
  }

  /**
   * A statement that was read.
   *
   * @param rule the rule that read it
   * @param expression what that rule made of it
   */
  public record Evidence(LicenceStatement statement, String rule, String expression) {}

  /**
   * What the source says of a part.
   *
   * @param name the part in the source's words, such as {@code Fotos}
   * @param expression as in {@link RightsDecision}
   */
  public record Part(String name, String expression) {}

  /**
   * A licence that the resource once bore. Open licences cannot be taken back: copies obtained
   * while one held stay under it.
   *
   * @param from when the exchange first saw it
   * @param until when the exchange first saw another
   */
  public record EarlierGrant(
      String expression,
      String label,
      @Nullable URI licenceUri,
      Set<Use> permits,
      Instant from,
      Instant until) {
    public EarlierGrant {
      permits =
          permits == null || permits.isEmpty()
              ? Set.of()
              : Collections.unmodifiableSet(EnumSet.copyOf(permits));
    }
  }

  /**
   * A ruling by a person that takes the place of what the statements come to.
   *
   * @param by {@code member} or {@code operator}; who it was is in the audit, not here
   * @param expires null where it holds until it is taken back
   */
  public record RightsOverride(
      String by, String reason, Instant since, @Nullable Instant expires) {}

  /**
   * A licence to come.
   *
   * @param expression what holds from then on; null where the source does not say
   */
  public record Embargo(Instant until, @Nullable String expression) {}

  /**
   * What a source says of mining and machine learning.
   *
   * @param kind {@code tdm-reservation} (TDMRep), {@code cc-signal}, {@code noai} or {@code
   *     reserved-in-words}
   * @param value as stated: {@code 1}, {@code 0}, {@code cr}, …
   * @param policy the address of the policy (TDMRep {@code tdm-policy}); null where none is given
   */
  public record Signal(
      String kind, String value, @Nullable URI policy, LicenceStatement statement) {}
}
