package org.openlearningexchange.harvest.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.learning.LearningResource;
import org.openlearningexchange.contracts.message.LicenceStatement;

/** The hash by which two deliveries of a record are compared. Pure. */
final class ContentHash {
  /** Maps are sorted: the order of an immutable map differs from one process to the next. */
  private static final ObjectWriter CANONICAL =
      Json.MAPPER.rebuild().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build().writer();

  private ContentHash() {}

  /** SHA-256 in hex over the resource and its licence statements. */
  static String of(LearningResource resource, List<LicenceStatement> statements) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update(CANONICAL.writeValueAsBytes(resource));
      sha256.update(CANONICAL.writeValueAsBytes(statements));
      return HexFormat.of().formatHex(sha256.digest());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not writable as JSON", e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
