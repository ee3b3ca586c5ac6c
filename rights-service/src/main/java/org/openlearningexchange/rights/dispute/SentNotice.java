package org.openlearningexchange.rights.dispute;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice that is complete (DSA Art. 16(2)).
 *
 * @param resource what it is about; null where {@code url} says it
 * @param url the address of the material; null where {@code resource} says it
 */
record SentNotice(
    @Nullable UUID resource,
    @Nullable URI url,
    Grounds grounds,
    boolean asHolder,
    @Nullable String language,
    Particulars particulars) {

  /**
   * What is personal in it: never public, never in a log, and deleted after a while.
   *
   * @param name null where the grounds ask for none
   */
  record Particulars(
      @Nullable String name, @Nullable String email, String reasons, List<String> addresses) {
    Particulars {
      addresses = List.copyOf(addresses);
    }

    @Override
    public String toString() {
      return "Particulars[…]";
    }
  }
}
