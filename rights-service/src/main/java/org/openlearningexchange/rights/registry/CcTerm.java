package org.openlearningexchange.rights.registry;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The words of the Creative Commons Rights Expression Language (CC REL). */
public enum CcTerm {
  /** To make copies. */
  @JsonProperty("cc:Reproduction")
  REPRODUCTION("Reproduction"),
  /** To hand out, show and perform in public. */
  @JsonProperty("cc:Distribution")
  DISTRIBUTION("Distribution"),
  /** To make adaptations. */
  @JsonProperty("cc:DerivativeWorks")
  DERIVATIVE_WORKS("DerivativeWorks"),
  /** To hand out the whole without commerce, though adaptations may be sold. */
  @JsonProperty("cc:Sharing")
  SHARING("Sharing"),
  /** To credit the holder. */
  @JsonProperty("cc:Attribution")
  ATTRIBUTION("Attribution"),
  /** To keep copyright and licence notices. */
  @JsonProperty("cc:Notice")
  NOTICE("Notice"),
  /** To give adaptations under the same terms or compatible ones. */
  @JsonProperty("cc:ShareAlike")
  SHARE_ALIKE("ShareAlike"),
  /** To give the source along. */
  @JsonProperty("cc:SourceCode")
  SOURCE_CODE("SourceCode"),
  /** Adaptations and works combined with it bear the same licence. */
  @JsonProperty("cc:Copyleft")
  COPYLEFT("Copyleft"),
  /** Adaptations bear the same licence, works combined with it need not. */
  @JsonProperty("cc:LesserCopyleft")
  LESSER_COPYLEFT("LesserCopyleft"),
  /** To use it commercially. */
  @JsonProperty("cc:CommercialUse")
  COMMERCIAL_USE("CommercialUse"),
  /** To use it outside developing nations. */
  @JsonProperty("cc:HighIncomeNationUse")
  HIGH_INCOME_NATION_USE("HighIncomeNationUse");

  private final String localName;

  CcTerm(String localName) {
    this.localName = localName;
  }

  /** {@code cc:Reproduction}, … */
  public String curie() {
    return "cc:" + localName;
  }
}
