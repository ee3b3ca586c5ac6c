package org.openlearningexchange.harvest.fetch;

import org.jspecify.annotations.Nullable;

/**
 * What a source gave with an answer so that it can be asked whether that has changed; to be sent
 * back as it came.
 */
public record Validators(@Nullable String etag, @Nullable String lastModified) {
  public static final Validators NONE = new Validators(null, null);

  private static final int LONGEST = 1_000;

  public Validators {
    etag = sendable(etag);
    lastModified = sendable(lastModified);
  }

  public boolean areAbsent() {
    return etag == null && lastModified == null;
  }

  private static @Nullable String sendable(@Nullable String value) {
    return value == null
            || value.isEmpty()
            || value.length() > LONGEST
            || value.chars().anyMatch(c -> c < ' ' || c > '~')
        ? null
        : value;
  }
}
