package org.openlearningexchange.search.query;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.openlearningexchange.contracts.Json;

/**
 * Makes cursors opaque and unforgeable (AES-GCM): inside are names of the index and its nodes,
 * which are nobody's business, and sort values, which nobody may make up.
 */
@ApplicationScoped
public class CursorSeal {
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int TAG_BITS = 128;
  private static final int NONCE_BYTES = 12;
  private static final int LONGEST = 8_000;
  private static final int LARGEST_CONTENT = 32_000;

  private final SecureRandom random = new SecureRandom();
  private final SecretKeySpec key;

  public CursorSeal(SearchConfig config) {
    this.key =
        new SecretKeySpec(
            config.cursorSecret().map(CursorSeal::digest).orElseGet(this::randomKey), "AES");
  }

  String seal(SearchCursor cursor) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    ByteArrayOutputStream sealed = new ByteArrayOutputStream();
    sealed.writeBytes(nonce);
    sealed.writeBytes(
        crypt(Cipher.ENCRYPT_MODE, nonce, deflate(Json.writeBytes(cursor))).orElseThrow());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed.toByteArray());
  }

  /** The cursor; empty for everything that this seal did not make. */
  Optional<SearchCursor> open(String text) {
    return decode(text)
        .filter(bytes -> bytes.length > NONCE_BYTES + TAG_BITS / 8)
        .flatMap(this::decrypt)
        .flatMap(CursorSeal::inflate)
        .map(json -> Json.read(json, SearchCursor.class));
  }

  private Optional<byte[]> decrypt(byte[] sealed) {
    byte[] nonce = java.util.Arrays.copyOf(sealed, NONCE_BYTES);
    return crypt(
        Cipher.DECRYPT_MODE,
        nonce,
        java.util.Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length));
  }

  private Optional<byte[]> crypt(int mode, byte[] nonce, byte[] content) {
    try {
      Cipher cipher = Cipher.getInstance(CIPHER);
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      return Optional.of(cipher.doFinal(content));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  private static Optional<byte[]> decode(String text) {
    try {
      return text.length() > LONGEST
          ? Optional.empty()
          : Optional.of(Base64.getUrlDecoder().decode(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static byte[] deflate(byte[] content) {
    ByteArrayOutputStream small = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(small)) {
      deflater.write(content);
    } catch (IOException e) {
      throw new IllegalStateException("memory does not fail", e);
    }
    return small.toByteArray();
  }

  private static Optional<byte[]> inflate(byte[] small) {
    try (InflaterInputStream inflater = new InflaterInputStream(new ByteArrayInputStream(small))) {
      return Optional.of(inflater.readNBytes(LARGEST_CONTENT));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private byte[] randomKey() {
    byte[] made = new byte[32];
    random.nextBytes(made);
    return made;
  }

  private static byte[] digest(String secret) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
