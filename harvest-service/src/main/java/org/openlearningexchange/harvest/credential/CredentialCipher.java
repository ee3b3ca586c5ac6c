package org.openlearningexchange.harvest.credential;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.openlearningexchange.kit.secret.KeyRing;

/**
 * AES-256-GCM. A secret can only be read together with what it was bound to, so that a row that is
 * copied or changed in the database is worth nothing. Thread-safe.
 */
final class CredentialCipher {
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final KeyRing keys;
  private final SecureRandom random = new SecureRandom();

  CredentialCipher(KeyRing keys) {
    this.keys = keys;
  }

  /**
   * A secret that cannot be read.
   *
   * @param keyId of the key that it was encrypted with
   * @param bytes nonce, secret and tag
   */
  record Sealed(String keyId, byte[] bytes) {}

  Sealed seal(String secret, String boundTo) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    try {
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, keys.current(), nonce, boundTo);
      byte[] plain = secret.getBytes(StandardCharsets.UTF_8);
      byte[] sealed = Arrays.copyOf(nonce, NONCE + cipher.getOutputSize(plain.length));
      cipher.doFinal(plain, 0, plain.length, sealed, NONCE);
      return new Sealed(keys.currentId(), sealed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES-256-GCM", e);
    }
  }

  /** The secret; empty where its key is no longer here, or where it is bound to something else. */
  Optional<String> open(Sealed sealed, String boundTo) {
    return keys.find(sealed.keyId())
        .filter(key -> sealed.bytes().length > NONCE)
        .flatMap(key -> open(key, sealed.bytes(), boundTo));
  }

  boolean isOld(Sealed sealed) {
    return !keys.currentId().equals(sealed.keyId());
  }

  private static Optional<String> open(SecretKey key, byte[] sealed, String boundTo) {
    try {
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(sealed, NONCE), boundTo);
      byte[] plain = cipher.doFinal(sealed, NONCE, sealed.length - NONCE);
      return Optional.of(new String(plain, StandardCharsets.UTF_8));
    } catch (AEADBadTagException e) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES-256-GCM", e);
    }
  }

  private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String boundTo)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(boundTo.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
