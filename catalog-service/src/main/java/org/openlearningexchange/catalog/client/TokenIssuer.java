package org.openlearningexchange.catalog.client;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Checks a client's secret and signs a token for it. */
@ApplicationScoped
class TokenIssuer {
  private static final Logger LOG = Logger.getLogger(TokenIssuer.class);
  private static final String AUDIENCE = "open-learning-exchange";

  private final ClientStore store;
  private final SigningKeys keys;
  private final GuessGuard guard;
  private final AccessConfig config;
  private final Clock clock;

  TokenIssuer(
      ClientStore store, SigningKeys keys, GuessGuard guard, AccessConfig config, Clock clock) {
    this.store = store;
    this.keys = keys;
    this.guard = guard;
    this.config = config;
    this.clock = clock;
  }

  Uni<TokenAnswer> answer(TokenRequest request) {
    TokenRequest.Read read = request.read();
    if (read instanceof TokenRequest.Credentials credentials) {
      return check(credentials);
    }
    return Uni.createFrom().item((TokenRefusal) read);
  }

  private Uni<TokenAnswer> check(TokenRequest.Credentials credentials) {
    Optional<Duration> wait = guard.waitFor(credentials.clientId());
    if (wait.isPresent()) {
      return Uni.createFrom().item(TokenRefusal.tooManyFailures(wait.get()));
    }
    return store
        .find(credentials.clientId())
        .emitOn(Infrastructure.getDefaultWorkerPool())
        .map(known -> decide(credentials, known));
  }

  /** The same work, and the same answer, whether the client is unknown, revoked or mistaken. */
  private TokenAnswer decide(TokenRequest.Credentials credentials, Optional<KnownClient> known) {
    SecretHash hash = known.map(KnownClient::secret).orElse(SecretHash.OF_NOBODY);
    boolean right = hash.matches(credentials.secret());
    if (known.isEmpty() || !right || known.get().client().isRevoked()) {
      guard.failed(credentials.clientId());
      LOG.infof("token refused client=%s", loggable(credentials.clientId()));
      return TokenRefusal.invalidClient("the client is unknown, revoked, or its secret is wrong");
    }
    guard.succeeded(credentials.clientId());
    return issue(known.get().client());
  }

  private TokenAnswer issue(Client client) {
    SigningKey key = keys.current();
    Instant issuedAt = client.issuedAt(clock.instant());
    JwtClaimsBuilder claims =
        Jwt.claims()
            .issuer(config.issuer())
            .subject(client.id())
            .audience(AUDIENCE)
            .groups(Set.of(client.role().name().toLowerCase(Locale.ROOT)))
            .issuedAt(issuedAt)
            .expiresAt(issuedAt.plus(config.tokenLifetime()))
            .claim("jti", UUID.randomUUID().toString());
    if (client.memberId() != null) {
      claims.claim("member", client.memberId().toString());
    }
    String token = claims.jws().keyId(key.id()).sign(key.privateKey());
    return new TokenAnswer.Issued(token, config.tokenLifetime());
  }

  /** Anybody can send anything as an id. */
  private static String loggable(String clientId) {
    String printable = clientId.replaceAll("[^\\x21-\\x7e]", "?");
    return printable.length() <= 64 ? printable : printable.substring(0, 64);
  }
}
