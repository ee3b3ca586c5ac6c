package org.openlearningexchange.rights.delivery;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.openlearningexchange.rights.delivery.ReceiverServer.Received;

/** Verifies deliveries as a subscriber would, from the specification alone. */
public final class Verification {
  private Verification() {}

  /** Whether one of the signatures is right. */
  public static boolean isSigned(Received received, String secret) {
    return List.of(received.header("webhook-signature").split(" "))
        .contains("v1," + expected(received, secret));
  }

  private static String expected(Received received, String secret) {
    try {
      byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      String signed =
          received.header("webhook-id")
              + "."
              + received.header("webhook-timestamp")
              + "."
              + new String(received.body(), StandardCharsets.UTF_8);
      return Base64.getEncoder()
          .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
