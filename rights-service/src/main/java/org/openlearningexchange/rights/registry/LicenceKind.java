package org.openlearningexchange.rights.registry;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an entry of the registry is. */
public enum LicenceKind {
  /** A text that grants something to everyone. */
  @JsonProperty("licence")
  LICENCE,
  /** A licence whose version is not stated: what all its versions share. */
  @JsonProperty("family")
  FAMILY,
  /** A text by which the holder gives up all rights. */
  @JsonProperty("waiver")
  WAIVER,
  /** A label on a work that is already free; anybody may put it there. */
  @JsonProperty("mark")
  MARK,
  /** A standard statement about the rights in a work, which grants nothing by itself. */
  @JsonProperty("rights-statement")
  RIGHTS_STATEMENT,
  /** All rights are kept. */
  @JsonProperty("reserved")
  RESERVED,
  /** Said to be in the public domain, without a tool or a reason. */
  @JsonProperty("claim")
  CLAIM,
  /** Terms of a platform or publisher. */
  @JsonProperty("proprietary")
  PROPRIETARY,
  /** Terms of a platform or publisher that are free of charge but not open. */
  @JsonProperty("proprietary-free")
  PROPRIETARY_FREE,
  /** Limits in a source's own words, without a text behind them. */
  @JsonProperty("own-words")
  OWN_WORDS,
  /** A use that the law of a country allows. */
  @JsonProperty("exception")
  EXCEPTION,
  /** A platform's or publisher's name for a licence of others. */
  @JsonProperty("alias")
  ALIAS
}
