package org.openlearningexchange.local.test;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tokens as catalog-service would issue them, signed with a key of this JVM that services under a
 * {@link StoresResource} accept. For a bearer header: {@code "Bearer " + TestTokens.operator()}.
 */
public final class TestTokens {
  public static final String ISSUER = "http://localhost:8081";

  private static final String AUDIENCE = "open-learning-exchange";

  /** System properties are the one place that all class loaders of @QuarkusTest share. */
  private static final String SHARED_KEY = "exchange.test.signing-key";

  private TestTokens() {}

  public static String operator() {
    return signed(claims("test-operator", "operator"));
  }

  public static String member(UUID memberId) {
    return signed(
        claims("test-client-of-" + memberId, "member").put("member", memberId.toString()));
  }

  /** Anything else: as another client, of another time, with another audience. */
  public static String signed(ObjectNode claims) {
    String content =
        base64("{\"alg\":\"RS256\",\"typ\":\"JWT\"}") + "." + base64(claims.toString());
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(key());
      signature.update(content.getBytes(StandardCharsets.US_ASCII));
      return content + "." + base64(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a token says by default: issued now, good for five minutes. */
  public static ObjectNode claims(String clientId, String role) {
    long now = Instant.now().getEpochSecond();
    ObjectNode claims = new ObjectMapper().createObjectNode();
    claims.put("iss", ISSUER).put("sub", clientId).put("aud", AUDIENCE);
    claims.put("iat", now).put("exp", now + 300).put("jti", UUID.randomUUID().toString());
    claims.putArray("groups").add(role);
    return claims;
  }

  /** The public key, as a PEM document. */
  public static String publicKey() {
    try {
      RSAPrivateCrtKey key = (RSAPrivateCrtKey) key();
      RSAPublicKeySpec half = new RSAPublicKeySpec(key.getModulus(), BigInteger.valueOf(65_537));
      byte[] encoded = KeyFactory.getInstance("RSA").generatePublic(half).getEncoded();
      return "-----BEGIN PUBLIC KEY-----\n"
          + Base64.getMimeEncoder().encodeToString(encoded)
          + "\n-----END PUBLIC KEY-----";
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PrivateKey key() throws GeneralSecurityException {
    synchronized (SHARED_KEY.intern()) {
      @Nullable String known = System.getProperty(SHARED_KEY);
      if (known == null) {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        known =
            Base64.getEncoder()
                .encodeToString(generator.generateKeyPair().getPrivate().getEncoded());
        System.setProperty(SHARED_KEY, known);
      }
      byte[] encoded = Base64.getDecoder().decode(known);
      return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    }
  }

  private static String base64(String text) {
    return base64(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
