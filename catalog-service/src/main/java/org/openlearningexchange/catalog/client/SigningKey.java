package org.openlearningexchange.catalog.client;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An RSA key that signs tokens, with the public side that others verify them by.
 *
 * @param id the thumbprint of the public key (RFC 7638), the {@code kid} of tokens
 */
record SigningKey(String id, PrivateKey privateKey, Map<String, String> publicKey) {
  private static final int FEWEST_BITS = 2048;
  private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

  SigningKey {
    publicKey = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(publicKey));
  }

  /**
   * Reads a private key.
   *
   * @param pem PKCS#8 in PEM
   * @throws IllegalArgumentException when it is none of that kind or too short
   */
  static SigningKey read(String pem) {
    String base64 = pem.replaceAll("-----(BEGIN|END) PRIVATE KEY-----", "").replaceAll("\\s", "");
    try {
      byte[] encoded = Base64.getDecoder().decode(base64);
      PrivateKey key =
          KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
      if (key instanceof RSAPrivateCrtKey rsa && rsa.getModulus().bitLength() >= FEWEST_BITS) {
        return of(rsa);
      }
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalArgumentException("the signing key is no RSA key in PKCS#8 PEM", e);
    }
    throw new IllegalArgumentException(
        "the signing key has to be an RSA key of " + FEWEST_BITS + " bits or more");
  }

  /** The public key as a JSON Web Key (RFC 7517). */
  Map<String, String> jwk() {
    Map<String, String> jwk = new LinkedHashMap<>(publicKey);
    jwk.put("kid", id);
    jwk.put("use", "sig");
    jwk.put("alg", "RS256");
    return jwk;
  }

  private static SigningKey of(RSAPrivateCrtKey key) {
    // RFC 7638, 3.2: exactly the required members, in lexicographic order
    Map<String, String> required = new LinkedHashMap<>();
    required.put("e", base64url(key.getPublicExponent()));
    required.put("kty", "RSA");
    required.put("n", base64url(key.getModulus()));
    return new SigningKey(thumbprint(required), key, required);
  }

  private static String thumbprint(Map<String, String> required) {
    StringBuilder json = new StringBuilder("{");
    required.forEach(
        (name, value) ->
            json.append(json.length() == 1 ? "" : ",")
                .append('"')
                .append(name)
                .append("\":\"")
                .append(value)
                .append('"'));
    byte[] text = json.append('}').toString().getBytes(StandardCharsets.UTF_8);
    try {
      return BASE64URL.encodeToString(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Without the sign byte that BigInteger may put in front (RFC 7518, 2: Base64urlUInt). */
  private static String base64url(BigInteger number) {
    byte[] bytes = number.toByteArray();
    int start = bytes.length > 1 && bytes[0] == 0 ? 1 : 0;
    return BASE64URL.encodeToString(java.util.Arrays.copyOfRange(bytes, start, bytes.length));
  }
}
