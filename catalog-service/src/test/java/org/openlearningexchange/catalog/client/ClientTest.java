package org.openlearningexchange.catalog.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.message.ClientRegistration.Role;
import org.openlearningexchange.kit.problem.Problem;

class ClientTest {
  private static final Instant NOW = Instant.parse("2026-11-01T12:00:00.300Z");
  private static final Instant THIS_SECOND = Instant.parse("2026-11-01T12:00:00Z");

  private final Client client =
      new Client("c", "A client", UUID.randomUUID(), Role.MEMBER, THIS_SECOND, null, null);

  @Test
  void refusesTokensOfTheSecondInWhichTheSecretChanged() {
    Client changed = client.withNewSecret(NOW);

    assertThat(client.accepts(THIS_SECOND)).isTrue();
    assertThat(changed.accepts(THIS_SECOND)).isFalse();
  }

  @Test
  void acceptsTheTokenThatIsIssuedRightAfterTheSecretChanged() {
    Client changed = client.withNewSecret(NOW);

    assertThat(changed.accepts(changed.issuedAt(NOW.plusMillis(1)))).isTrue();
    assertThat(changed.issuedAt(NOW.plusSeconds(60))).isEqualTo(THIS_SECOND.plusSeconds(60));
  }

  @Test
  void acceptsNothingOnceRevoked() {
    Client revoked = client.revoked(NOW);

    assertThat(revoked.accepts(NOW.plusSeconds(3600))).isFalse();
    assertThat(revoked.revoked(NOW.plusSeconds(5))).isEqualTo(revoked);
    assertThatThrownBy(() -> revoked.withNewSecret(NOW)).isInstanceOf(Problem.class);
  }
}
