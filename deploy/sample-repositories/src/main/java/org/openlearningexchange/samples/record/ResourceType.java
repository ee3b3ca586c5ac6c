package org.openlearningexchange.samples.record;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** A kind of resource with its words in the vocabularies that repositories use. */
public enum ResourceType {
  COURSE("course", "LREv3.0", "course"),
  TEXTBOOK("textbook", "LOMv1.0", "narrative text"),
  TEXT("text", "LOMv1.0", "narrative text"),
  VIDEO("video", "LREv3.0", "video"),
  EXERCISE("drill_and_practice", "LOMv1.0", "exercise"),
  SIMULATION("simulation", "LOMv1.0", "simulation"),
  LESSON_PLAN("lesson_plan", "LREv3.0", "lesson plan"),
  WORKSHEET("worksheet", "LREv3.0", "drill and practice"),
  PODCAST("audio", "LREv3.0", "audio"),
  SLIDES("slide", "LOMv1.0", "slide"),
  ASSESSMENT("assessment", "LOMv1.0", "self assessment"),
  CASE_STUDY("case_study", "LREv3.0", "case study"),
  EXPERIMENT("experiment", "LOMv1.0", "experiment"),
  GAME("educational_game", "LREv3.0", "educational game"),
  DATA("data", "LREv3.0", "data"),
  IMAGE("image", "LREv3.0", "image"),
  GUIDE("text", "LREv3.0", "guide");

  private final String hcrt;
  private final String lomSource;
  private final String lomValue;

  ResourceType(String hcrt, String lomSource, String lomValue) {
    this.hcrt = hcrt;
    this.lomSource = lomSource;
    this.lomValue = lomValue;
  }

  @JsonValue
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** The concept of the Hochschulcampus resource types, a URI. */
  String hcrt() {
    return "https://w3id.org/kim/hcrt/" + hcrt;
  }

  String lomSource() {
    return lomSource;
  }

  String lomValue() {
    return lomValue;
  }
}
