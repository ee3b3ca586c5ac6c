package org.openlearningexchange.rights.dispute;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * With it, who sent a notice reads its case and appeals. Shown once; what is kept is its hash,
 * which needs neither salt nor stretching, since the key is 256 bits of chance.
 */
record FollowUpKey(String text) {
  private static final SecureRandom RANDOM = new SecureRandom();

  static FollowUpKey create() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return new FollowUpKey(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Takes as long for a wrong key as for the right one. */
  boolean matches(byte[] hash) {
    return MessageDigest.isEqual(hash(), hash);
  }

  /** Never in a log. */
  @Override
  public String toString() {
    return "FollowUpKey[…]";
  }
}
