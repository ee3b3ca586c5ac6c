package org.openlearningexchange.search.format;

import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import org.openlearningexchange.contracts.learning.Concept;

/** HCRT types that reference managers have a form for; all others are cited as web pages. */
enum CitedType {
  VIDEO("video", "VIDEO"),
  AUDIO("audio", "SOUND"),
  IMAGE("image", "FIGURE"),
  DIAGRAM("diagram", "CHART"),
  MAP("map", "MAP"),
  SHEET_MUSIC("sheet_music", "MUSIC"),
  SLIDES("slide", "SLIDE"),
  DATA("data", "DATA"),
  SOFTWARE("application", "COMP"),
  SIMULATION("simulation", "COMP"),
  GAME("educational_game", "COMP"),
  BOOK("textbook", "BOOK"),
  REFERENCE_WORK("index", "ENCYC"),
  WEB_PAGE("", "ELEC");

  private static final String HCRT = "https://w3id.org/kim/hcrt/";

  private final String concept;
  private final String ris;

  CitedType(String concept, String ris) {
    this.concept = concept;
    this.ris = ris;
  }

  /** The first of the resource's types that has a form of its own. */
  static CitedType of(SharedResource shared) {
    return shared.resource().learningResourceType().stream()
        .flatMap(type -> find(type).stream())
        .findFirst()
        .orElse(WEB_PAGE);
  }

  /** The reference type of RIS. */
  String ris() {
    return ris;
  }

  private static Optional<CitedType> find(Concept type) {
    URI id = type.id();
    return Arrays.stream(values())
        .filter(known -> id != null && id.toString().equals(HCRT + known.concept))
        .findFirst();
  }
}
