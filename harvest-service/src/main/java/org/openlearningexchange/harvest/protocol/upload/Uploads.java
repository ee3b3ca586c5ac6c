package org.openlearningexchange.harvest.protocol.upload;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.openlearningexchange.harvest.fetch.ContentType;
import org.openlearningexchange.harvest.fetch.Spool;

/** Where uploaded files are kept. Blocking; thread-safe. */
public interface Uploads {

  /**
   * A file that is kept.
   *
   * @param type what it was said to be
   */
  record Kept(UUID id, ContentType type) {}

  /** The newest file for a repository; empty while there is none. */
  Optional<Kept> newest(UUID repositoryId) throws IOException;

  /** What is known of a file; empty when it is not kept any more. */
  Optional<Kept> find(UUID id) throws IOException;

  /**
   * A file's bytes, decoded where it is compressed.
   *
   * @throws IOException when they cannot be decoded, or are more than the bound
   */
  Spool content(UUID id, long mostBytes) throws IOException;
}
