package org.openlearningexchange.catalog.registration;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What follows a probe that found nothing blocking. */
public enum Activation {
  /** The repository is harvested from then on. */
  AUTOMATIC,
  /** The repository waits until its member has looked at the probe's report. */
  MANUAL;

  /** The activation that this word stands for. */
  public static Optional<Activation> find(String word) {
    return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
  }

  /** As it is written in JSON and SQL. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
