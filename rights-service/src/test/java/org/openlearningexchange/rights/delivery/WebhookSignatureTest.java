package org.openlearningexchange.rights.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WebhookSignatureTest {
  private static final byte[] SECRET =
      Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
  private static final Instant AT = Instant.ofEpochSecond(1614265330);
  private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);

  /** The example that libraries for Standard Webhooks test themselves with. */
  @Test
  void signsAsStandardWebhooksHasIt() {
    Map<String, String> headers =
        WebhookSignature.headers("msg_p5jXN8AQM9LWM0D4loKWxJek", AT, BODY, List.of(SECRET));

    assertThat(headers)
        .containsEntry("webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek")
        .containsEntry("webhook-timestamp", "1614265330")
        .containsEntry("webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void changesWithIdTimeAndBody() {
    String signature = signature("a", AT, BODY);

    assertThat(signature("b", AT, BODY)).isNotEqualTo(signature);
    assertThat(signature("a", AT.plusSeconds(1), BODY)).isNotEqualTo(signature);
    assertThat(signature("a", AT, new byte[] {1})).isNotEqualTo(signature);
  }

  @Test
  void signsWithEachSecret() {
    Map<String, String> headers =
        WebhookSignature.headers("a", AT, BODY, List.of(SECRET, new byte[32]));

    assertThat(headers.get("webhook-signature").split(" "))
        .hasSize(2)
        .allMatch(signature -> signature.startsWith("v1,"));
  }

  private static String signature(String id, Instant at, byte[] body) {
    return String.valueOf(
        WebhookSignature.headers(id, at, body, List.of(SECRET)).get("webhook-signature"));
  }
}
