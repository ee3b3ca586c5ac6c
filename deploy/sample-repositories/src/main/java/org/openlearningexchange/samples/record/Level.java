package org.openlearningexchange.samples.record;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The kind of education that a resource is made for. */
public enum Level {
  PRIMARY("school", "6-11"),
  SECONDARY("school", "12-18"),
  HIGHER_EDUCATION("higher education", "18-"),
  VOCATIONAL("training", "16-"),
  CONTINUING("training", "25-"),
  LATER_LIFE("other", "60-");

  private final String lomContext;
  private final String ageRange;

  Level(String lomContext, String ageRange) {
    this.lomContext = lomContext;
    this.ageRange = ageRange;
  }

  @JsonValue
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  String lomContext() {
    return lomContext;
  }

  String ageRange() {
    return ageRange;
  }
}
