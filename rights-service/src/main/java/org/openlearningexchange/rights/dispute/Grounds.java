package org.openlearningexchange.rights.dispute;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a notice says is wrong. */
enum Grounds {
  /** The material, or a part of it, is offered without its author's leave. */
  @JsonProperty("copyright")
  COPYRIGHT,
  /** The licence that is claimed for it was never given. */
  @JsonProperty("licence-claim")
  LICENCE_CLAIM,
  /** It shows or names somebody unlawfully. */
  @JsonProperty("personality")
  PERSONALITY,
  /** Anything else that the law forbids. */
  @JsonProperty("other-illegal")
  OTHER_ILLEGAL;

  static final List<String> VALUES = Arrays.stream(values()).map(Grounds::value).toList();

  String value() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Grounds> of(String value) {
    return Arrays.stream(values()).filter(grounds -> grounds.value().equals(value)).findFirst();
  }

  /** Crimes may be told of without a name (DSA Art. 16(2)(c)); rights are somebody's. */
  boolean needsSender() {
    return this != OTHER_ILLEGAL;
  }
}
