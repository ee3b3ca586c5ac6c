package org.openlearningexchange.rights.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.openlearningexchange.kit.problem.Problem;
import org.openlearningexchange.kit.secret.KeyRing;
import org.openlearningexchange.rights.RightsProblem;
import org.openlearningexchange.rights.notice.NoticeConfig;

/** The keys of this service that secrets are made of, as its settings give them. */
@ApplicationScoped
public class SigningKeys {
  private static final KeyRing.Settings SETTINGS =
      new KeyRing.Settings(
          "exchange.rights.notices.secrets-key", "exchange.rights.notices.former-secrets-keys");

  private final Optional<SigningSecrets> secrets;

  public SigningKeys(NoticeConfig config) {
    this.secrets =
        KeyRing.of(config.secretsKey(), config.formerSecretsKeys().orElse(List.of()), SETTINGS)
            .map(SigningSecrets::new);
  }

  /** Empty where no key is configured. */
  public Optional<SigningSecrets> find() {
    return secrets;
  }

  /**
   * @throws Problem where no key is configured
   */
  SigningSecrets get() {
    return secrets.orElseThrow(
        () ->
            Problem.of(
                RightsProblem.SUBSCRIPTIONS_CLOSED,
                "This exchange has no key to sign deliveries with; the feed at /notices is open. Its"
                    + " operator sets EXCHANGE_RIGHTS_NOTICES_SECRETS_KEY."));
  }
}
