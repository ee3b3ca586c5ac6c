package org.openlearningexchange.harvest.protocol.document;

import org.jspecify.annotations.Nullable;

/**
 * The text of one entry of a document, cut out but not read yet.
 *
 * @param text bounded
 * @param surroundings what around it is needed to read it, such as start tags; may be empty
 * @param place where it stands, such as {@code line 12}
 * @param fault why it is not whole; null where it is
 */
public record Entry(String text, String surroundings, String place, @Nullable String fault) {
  private static final int KEPT_OF_UNREADABLE = 262_144;

  /** What is kept of an entry that cannot be read. */
  public String bounded() {
    return text.length() > KEPT_OF_UNREADABLE ? text.substring(0, KEPT_OF_UNREADABLE) : text;
  }

  /** A reason with the place. */
  public String at(String reason) {
    return reason + " (" + place + ")";
  }
}
