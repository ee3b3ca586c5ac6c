package org.openlearningexchange.rights.reuse;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What somebody wants to do with material. */
public enum Purpose {
  /** Change it and share the result. */
  ADAPT("adapt"),
  /** Translate it and share the translation. */
  TRANSLATE("translate"),
  /** Copy it unchanged and pass it on. */
  SHARE("share"),
  /** Copy it on paper and pass it on. */
  PRINT("print"),
  /** Pass it on unchanged for money or advantage. */
  COMMERCIAL("commercial"),
  /** Put it, unchanged, beside other material. */
  COLLECT("collect"),
  /** Quote from it in a work of one's own. */
  QUOTE("quote"),
  /** Change it and keep the result to oneself. */
  ADAPT_PRIVATE("adapt-private"),
  /** Bring it, unchanged, into another file format or medium. */
  FORMAT_SHIFT("format-shift"),
  /** Show it to a class. */
  USE_CLASS("use-class"),
  /** Go on using and passing on a copy that one has. */
  USE("use"),
  /** Get the rights back after a breach, by mending it. */
  CURE("cure");

  private final String id;

  Purpose(String id) {
    this.id = id;
  }

  /** As requests and answers spell it. */
  @JsonValue
  public String id() {
    return id;
  }

  /** The purpose with this id. */
  public static Optional<Purpose> find(String id) {
    return Arrays.stream(values()).filter(purpose -> purpose.id.equals(id)).findFirst();
  }

  /** Every id, for messages. */
  public static String ids() {
    return Arrays.stream(values()).map(Purpose::id).collect(Collectors.joining(", "));
  }

  /** Whether it makes changed material that others get. */
  public boolean isAdaptation() {
    return this == ADAPT || this == TRANSLATE;
  }

  /** Whether it passes the whole on, unchanged. */
  public boolean isSharing() {
    return this == SHARE || this == PRINT || this == COMMERCIAL || this == COLLECT || this == USE;
  }
}
