package org.openlearningexchange.harvest.credential;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.openlearningexchange.harvest.HarvestConfig;
import org.openlearningexchange.harvest.fetch.Origin;
import org.openlearningexchange.harvest.fetch.SourceCredentials;
import org.openlearningexchange.kit.secret.KeyRing;

/** Credentials for sources, encrypted. Each is bound to its repository and to one origin. */
@ApplicationScoped
public class CredentialStore {
  private static final Logger LOG = Logger.getLogger(CredentialStore.class);
  private static final KeyRing.Settings SETTINGS =
      new KeyRing.Settings(
          "exchange.harvest.credentials-key", "exchange.harvest.former-credentials-keys");

  private final DataSource dataSource;
  private final Optional<CredentialCipher> cipher;

  public CredentialStore(DataSource dataSource, HarvestConfig config) {
    this.dataSource = dataSource;
    this.cipher =
        KeyRing.of(
                config.credentialsKey(), config.formerCredentialsKeys().orElse(List.of()), SETTINGS)
            .map(CredentialCipher::new);
  }

  /** Whether there is a key to keep anything with. */
  public boolean isOpen() {
    return cipher.isPresent();
  }

  /** Keeps credentials for a repository in place of those that it had. */
  void save(UUID repositoryId, Origin origin, SourceCredentials credentials) throws SQLException {
    CredentialRow row = CredentialRow.of(repositoryId, origin, credentials);
    CredentialCipher.Sealed sealed =
        cipher.orElseThrow().seal(CredentialRow.secret(credentials), row.boundTo());
    try (Connection connection = dataSource.getConnection();
        PreparedStatement upsert =
            connection.prepareStatement(
                """
                insert into source_credential (repository_id, kind, name, origin, key_id, cipher)
                values (?, ?, ?, ?, ?, ?)
                on conflict (repository_id) do update set
                  kind = excluded.kind, name = excluded.name, origin = excluded.origin,
                  key_id = excluded.key_id, cipher = excluded.cipher, changed_at = now()
                """)) {
      upsert.setObject(1, repositoryId);
      upsert.setString(2, row.kind());
      upsert.setString(3, row.name());
      upsert.setString(4, row.origin());
      upsert.setString(5, sealed.keyId());
      upsert.setBytes(6, sealed.bytes());
      upsert.executeUpdate();
    }
  }

  /** Forgets a repository's credentials, if it has any. */
  public void delete(UUID repositoryId) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement delete =
            connection.prepareStatement("delete from source_credential where repository_id = ?")) {
      delete.setObject(1, repositoryId);
      delete.executeUpdate();
    }
  }

  /** Which credentials a repository has. */
  Optional<HeldCredentials> held(UUID repositoryId) throws SQLException {
    return select(repositoryId).map(Found::held);
  }

  /**
   * The credentials to send to a repository at this address. Empty where there are none, where they
   * are for another origin, and where their key is gone: the source then says that it asks for
   * some.
   */
  public Optional<SourceCredentials> find(UUID repositoryId, URI address) throws SQLException {
    Optional<Found> found = select(repositoryId).filter(row -> row.isFor(address));
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> secret =
        cipher.flatMap(c -> c.open(found.get().sealed, found.get().boundTo()));
    if (secret.isEmpty()) {
      LOG.warnf(
          "credentials cannot be read repository=%s keyId=%s: put that key among"
              + " exchange.harvest.former-credentials-keys, or store the credentials again",
          repositoryId, found.get().sealed.keyId());
      return Optional.empty();
    }
    renew(found.get(), secret.get());
    return secret.map(found.get().row::credentials);
  }

  private void renew(Found found, String secret) throws SQLException {
    CredentialCipher current = cipher.orElseThrow();
    if (!current.isOld(found.sealed)) {
      return;
    }
    CredentialCipher.Sealed renewed = current.seal(secret, found.boundTo());
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                """
                update source_credential set key_id = ?, cipher = ?
                 where repository_id = ? and cipher = ?
                """)) {
      update.setString(1, renewed.keyId());
      update.setBytes(2, renewed.bytes());
      update.setObject(3, found.row.repositoryId());
      update.setBytes(4, found.sealed.bytes());
      update.executeUpdate();
    }
  }

  private Optional<Found> select(UUID repositoryId) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                """
                select kind, name, origin, key_id, cipher, changed_at
                  from source_credential where repository_id = ?
                """)) {
      select.setObject(1, repositoryId);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(found(repositoryId, row)) : Optional.empty();
      }
    }
  }

  private static Found found(UUID repositoryId, ResultSet row) throws SQLException {
    return new Found(
        new CredentialRow(
            repositoryId, row.getString("kind"), row.getString("name"), row.getString("origin")),
        new CredentialCipher.Sealed(row.getString("key_id"), row.getBytes("cipher")),
        row.getObject("changed_at", OffsetDateTime.class));
  }

  private record Found(
      CredentialRow row, CredentialCipher.Sealed sealed, OffsetDateTime changedAt) {
    boolean isFor(URI address) {
      return Origin.of(URI.create(row.origin())).trusts(Origin.of(address));
    }

    String boundTo() {
      return row.boundTo();
    }

    HeldCredentials held() {
      String name = row.name().isEmpty() ? null : row.name();
      return new HeldCredentials(row.kind(), name, row.origin(), changedAt.toInstant());
    }
  }
}
