package org.openlearningexchange.search.document;

import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.LinkCheck;

/** Whether a resource's own address answers, as far as anybody has looked. */
public enum LinkHealth {
  OK("ok"),
  BROKEN("broken"),
  UNKNOWN("unknown");

  private final String value;

  LinkHealth(String value) {
    this.value = value;
  }

  /** As in the index and in parameters. */
  public String value() {
    return value;
  }

  static LinkHealth of(@Nullable LinkCheck check) {
    if (check == null) {
      return UNKNOWN;
    }
    return switch (check.health()) {
      case OK -> OK;
      case BROKEN -> BROKEN;
    };
  }
}
