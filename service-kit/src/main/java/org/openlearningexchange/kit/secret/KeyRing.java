package org.openlearningexchange.kit.secret;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The keys that secrets are or were made or encrypted with, by an id that gives nothing away. */
public final class KeyRing {
  private static final int BYTES = 32;

  private final String currentId;
  private final Map<String, SecretKey> keys = new LinkedHashMap<>();

  private KeyRing(String current, List<String> former, Settings settings) {
    for (String key : former) {
      add(key, settings.former());
    }
    this.currentId = add(current, settings.current());
  }

  /** What the settings are called that hold the keys, for who has to mend one. */
  public record Settings(String current, String former) {}

  /**
   * Empty where there is no current key, so that nothing can be kept.
   *
   * @throws IllegalArgumentException where one is not 32 bytes in base64; it names the setting
   */
  public static Optional<KeyRing> of(
      Optional<String> current, List<String> former, Settings settings) {
    return current.filter(key -> !key.isBlank()).map(key -> new KeyRing(key, former, settings));
  }

  public String currentId() {
    return currentId;
  }

  public SecretKey current() {
    return find(currentId).orElseThrow();
  }

  public Optional<SecretKey> find(String id) {
    return Optional.ofNullable(keys.get(id));
  }

  private String add(String text, String setting) {
    byte[] key = decoded(text.strip(), setting);
    String id = id(key);
    keys.put(id, new SecretKeySpec(key, "AES"));
    return id;
  }

  private static byte[] decoded(String text, String setting) {
    try {
      byte[] key = Base64.getDecoder().decode(text);
      if (key.length == BYTES) {
        return key;
      }
    } catch (IllegalArgumentException e) {
      // told below: the message of this one could hold a part of the key
    }
    throw new IllegalArgumentException(
        setting + " is not 32 bytes in base64; make one with 'openssl rand -base64 32'");
  }

  private static String id(byte[] key) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(
          "id of a key for credentials".getBytes(java.nio.charset.StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(key), 0, 4);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
