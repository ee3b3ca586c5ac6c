package org.openlearningexchange.contracts.message;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * The id of a resource: a name-based UUID (RFC 9562, version 5) of its repository and its
 * identifier there, so that harvesting twice can never make two resources.
 */
public final class ResourceId {
  private ResourceId() {}

  /** The id of the record with this identifier in this repository. */
  public static UUID of(UUID repositoryId, String sourceIdentifier) {
    MessageDigest sha1 = sha1();
    sha1.update(bytes(repositoryId));
    byte[] hash = sha1.digest(sourceIdentifier.getBytes(StandardCharsets.UTF_8));
    hash[6] = (byte) ((hash[6] & 0x0f) | 0x50);
    hash[8] = (byte) ((hash[8] & 0x3f) | 0x80);
    ByteBuffer name = ByteBuffer.wrap(hash);
    return new UUID(name.getLong(), name.getLong());
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  private static MessageDigest sha1() {
    try {
      return MessageDigest.getInstance("SHA-1");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }
}
