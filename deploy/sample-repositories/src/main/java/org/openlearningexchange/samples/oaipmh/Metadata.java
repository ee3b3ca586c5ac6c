package org.openlearningexchange.samples.oaipmh;

import java.util.Optional;
import java.util.Set;

/** What an item can say about itself, in each format that it supports. */
public interface Metadata {

  Set<String> prefixes();

  /**
   * The metadata element's content in this format: one well-formed element with its name spaces.
   */
  String xml(String prefix);

  /** A whole record element as some other repository wrote it, if that is what this item is. */
  default Optional<String> rawRecord(String prefix) {
    return Optional.empty();
  }
}
