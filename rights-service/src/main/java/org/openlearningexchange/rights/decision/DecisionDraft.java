package org.openlearningexchange.rights.decision;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.LicenceStatement;
import org.openlearningexchange.contracts.message.RightsDecision;
import org.openlearningexchange.contracts.message.RightsDecision.EarlierGrant;
import org.openlearningexchange.contracts.message.RightsDecision.Embargo;
import org.openlearningexchange.contracts.message.RightsDecision.Evidence;
import org.openlearningexchange.contracts.message.RightsDecision.Part;
import org.openlearningexchange.contracts.message.RightsDecision.RightsOverride;
import org.openlearningexchange.contracts.message.RightsDecision.Signal;
import org.openlearningexchange.contracts.message.RightsDecision.Status;
import org.openlearningexchange.contracts.message.RightsDecision.Use;
import org.openlearningexchange.rights.licence.LicenceExpression;
import org.openlearningexchange.rights.policy.AppliedDefault;
import org.openlearningexchange.rights.recognition.RecognisedRights;
import org.openlearningexchange.rights.recognition.Recognition;

/** A decision in the making: the one place where decisions are put together. */
final class DecisionDraft {
  private static final double BY_POLICY = 0.5;
  private static final double ANNOUNCED = 0.8;
  private static final double BY_A_PERSON = 0.98;
  private static final String UNLICENSED = "No licence";

  private String expression;
  private String label;
  private @Nullable URI licenceUri;
  private Status status;
  private double confidence;
  private Set<Use> permits;
  private List<String> requires;
  private List<Evidence> evidence;
  private int rulesVersion = Recognition.RULES_VERSION;
  private Instant decidedAt = Instant.EPOCH;
  private List<String> missing = List.of();
  private List<Part> parts = List.of();
  private List<EarlierGrant> earlier = List.of();
  private @Nullable RightsOverride override;
  private @Nullable Embargo embargo;
  private List<Signal> signals = List.of();

  /** What the statements of a record come to. */
  DecisionDraft(RecognisedRights rights) {
    this.expression = rights.expression();
    this.label = rights.label();
    this.licenceUri = rights.licenceUri();
    this.status = rights.status();
    this.confidence = rights.confidence();
    this.permits = rights.permits();
    this.requires = rights.requires();
    this.evidence = rights.evidence();
    this.missing = rights.missing();
    this.parts = rights.parts();
    this.embargo = rights.embargo();
    this.signals = rights.signals();
  }

  /** Another decision, to be changed here and there. */
  DecisionDraft(RightsDecision decision) {
    this.expression = decision.expression();
    this.label = decision.label();
    this.licenceUri = decision.licenceUri();
    this.status = decision.status();
    this.confidence = decision.confidence();
    this.permits = decision.permits();
    this.requires = decision.requires();
    this.evidence = decision.evidence();
    this.rulesVersion = decision.rulesVersion();
    this.decidedAt = decision.decidedAt();
    this.missing = decision.missing();
    this.parts = decision.parts();
    this.earlier = decision.earlier();
    this.override = decision.override();
    this.embargo = decision.embargo();
    this.signals = decision.signals();
  }

  DecisionDraft since(Instant decidedAt) {
    this.decidedAt = decidedAt;
    return this;
  }

  DecisionDraft earlier(List<EarlierGrant> earlier) {
    this.earlier = earlier;
    return this;
  }

  @Nullable Embargo embargo() {
    return embargo;
  }

  boolean isUnknown() {
    return status == Status.UNKNOWN;
  }

  /** What the member gives to records that say nothing. */
  DecisionDraft byPolicy(AppliedDefault applied) {
    under(applied.licence(), Status.REPOSITORY_DEFAULT, BY_POLICY);
    label = "%s, by policy of %s".formatted(label, applied.member());
    return because(
        new Evidence(
            new LicenceStatement(applied.policy().toString(), "repository-default", null),
            "policy of the member since " + applied.since(),
            expression));
  }

  /** What a person ruled; what the statements were read to mean stays beside it. */
  DecisionDraft overriddenBy(OverrideOrder order) {
    under(order.licence(), Status.DECLARED, BY_A_PERSON);
    override = new RightsOverride(order.by(), order.reason(), order.since(), order.expires());
    embargo = null;
    return because(
        new Evidence(
            new LicenceStatement(order.licence(), "override", null),
            "override by the " + order.by(),
            expression));
  }

  /** What the source announced has come. */
  DecisionDraft afterEmbargo(Embargo ended) {
    if (ended.expression() != null) {
      under(ended.expression(), Status.DECLARED, ANNOUNCED);
      if (!missing.isEmpty()) {
        status = Status.INFERRED;
      }
    }
    embargo = null;
    return this;
  }

  /** A name that the registry lacks allows nothing. */
  private void under(String licence, Status status, double confidence) {
    Optional<LicenceExpression> known = LicenceExpression.parse(licence);
    this.expression = known.map(LicenceExpression::expression).orElse(licence);
    this.label = known.map(LicenceExpression::label).orElse(UNLICENSED);
    this.licenceUri = known.flatMap(LicenceExpression::licenceUri).orElse(null);
    this.permits = known.map(LicenceExpression::permits).orElse(Set.of());
    this.requires = known.map(LicenceExpression::requires).orElse(List.of());
    this.status = status;
    this.confidence = confidence;
    this.missing =
        known.map(LicenceExpression::isExact).orElse(true) ? List.of() : List.of("version");
    this.parts = List.of();
  }

  private DecisionDraft because(Evidence added) {
    List<Evidence> all = new ArrayList<>(evidence);
    all.add(added);
    this.evidence = all;
    return this;
  }

  RightsDecision decision() {
    return new RightsDecision(
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
        missing,
        parts,
        earlier,
        override,
        embargo,
        signals);
  }
}
