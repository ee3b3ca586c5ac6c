package org.openlearningexchange.harvest.protocol;

/**
 * A record that the source still has, and of which it says that nothing changed; it was not fetched
 * again.
 */
public record UnchangedRecord(String identifier) implements Delivered {
  @Override
  public String raw() {
    return "";
  }
}
