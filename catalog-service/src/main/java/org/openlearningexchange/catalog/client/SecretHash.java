package org.openlearningexchange.catalog.client;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A secret as it is stored: salted and stretched (PBKDF2, RFC 8018), so that whoever reads the
 * database learns no secret. Its text is {@code pbkdf2-sha256$iterations$salt$hash}.
 *
 * <p>Secrets that we make have 256 bits of chance; the stretching is for those that an operator
 * chooses. Computing one takes tens of milliseconds: never on an event loop.
 */
record SecretHash(int iterations, byte[] salt, byte[] hash) {
  private static final String ALGORITHM = "pbkdf2-sha256";
  private static final int ITERATIONS = 120_000;
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** What an unknown client's secret is compared with, so that the answer takes as long. */
  static final SecretHash OF_NOBODY = of(Secret.create().text());

  /** Hashes a secret with a salt of its own. */
  static SecretHash of(String secret) {
    byte[] salt = new byte[16];
    RANDOM.nextBytes(salt);
    return new SecretHash(ITERATIONS, salt, stretch(secret, salt, ITERATIONS));
  }

  /** Reads the stored text. */
  static SecretHash parse(String text) {
    String[] parts = text.split("\\$", -1);
    if (parts.length != 4 || !parts[0].equals(ALGORITHM)) {
      throw new IllegalArgumentException("not a stored secret");
    }
    return new SecretHash(
        Integer.parseInt(parts[1]),
        Base64.getDecoder().decode(parts[2]),
        Base64.getDecoder().decode(parts[3]));
  }

  /** The text to store. */
  String text() {
    Base64.Encoder base64 = Base64.getEncoder();
    return String.join(
        "$",
        ALGORITHM,
        Integer.toString(iterations),
        base64.encodeToString(salt),
        base64.encodeToString(hash));
  }

  /** Whether this is that secret; takes as long for a wrong one as for the right one. */
  boolean matches(String secret) {
    return MessageDigest.isEqual(hash, stretch(secret, salt, iterations));
  }

  private static byte[] stretch(String secret, byte[] salt, int iterations) {
    PBEKeySpec spec = new PBEKeySpec(secret.toCharArray(), salt, iterations, BYTES * 8);
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has PBKDF2", e);
    } finally {
      spec.clearPassword();
    }
  }
}
