package org.openlearningexchange.rights.subscription;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.openlearningexchange.kit.secret.KeyRing;

/**
 * Makes the secrets that deliveries are signed with. A secret has to be known for signing, so it
 * cannot be kept as a hash; it is not kept at all: HMAC-SHA256, with a key that only this service
 * has, over the subscription's id and a random salt gives it whenever it is needed. Who reads the
 * database learns nothing; a new salt makes a new secret. Thread-safe.
 */
public final class SigningSecrets {
  private static final String PURPOSE = "open-learning-exchange webhook secret 1";
  private static final String ALGORITHM = "HmacSHA256";
  private static final int SALT_BYTES = 16;

  private final KeyRing keys;
  private final SecureRandom random = new SecureRandom();

  public SigningSecrets(KeyRing keys) {
    this.keys = keys;
  }

  /**
   * What a secret is made of, beside the key.
   *
   * @param keyId of the key
   */
  public record Seed(String keyId, byte[] salt) {}

  /** For a new secret. */
  Seed newSeed() {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return new Seed(keys.currentId(), salt);
  }

  /** The secret's bytes; empty where its key is no longer here. */
  public Optional<byte[]> find(UUID subscription, Seed seed) {
    return keys.find(seed.keyId()).map(key -> derive(key, subscription, seed.salt()));
  }

  /** The secret as its owner gets it: {@code whsec_…}, as Standard Webhooks has it. */
  String text(UUID subscription, Seed seed) {
    byte[] secret = find(subscription, seed).orElseThrow();
    return "whsec_" + Base64.getEncoder().encodeToString(secret);
  }

  private static byte[] derive(SecretKey key, UUID subscription, byte[] salt) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key.getEncoded(), ALGORITHM));
      mac.update((PURPOSE + "\n" + subscription + "\n").getBytes(StandardCharsets.UTF_8));
      return mac.doFinal(salt);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }
}
