package org.openlearningexchange.catalog.client;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.catalog.CatalogProblem;
import org.openlearningexchange.catalog.audit.AuditStore;
import org.openlearningexchange.catalog.audit.Deed;
import org.openlearningexchange.catalog.member.MemberStore;
import org.openlearningexchange.kit.problem.Problem;

/** Keeps the API clients and the hashes of their secrets. */
@ApplicationScoped
class ClientStore {
  private static final String SUBJECT = "client";

  private final Mutiny.SessionFactory sessions;
  private final MemberStore members;
  private final AuditStore audit;

  ClientStore(Mutiny.SessionFactory sessions, MemberStore members, AuditStore audit) {
    this.sessions = sessions;
    this.members = members;
    this.audit = audit;
  }

  /** Clients by id; of one member if it is named. */
  Uni<List<Client>> list(@Nullable String after, Optional<UUID> memberId, int limit) {
    String ofMember = memberId.isPresent() ? " and memberId = :member" : "";
    return sessions
        .withSession(
            session -> {
              Mutiny.SelectionQuery<ClientRow> query =
                  session
                      .createSelectionQuery(
                          "from ClientRow where id > :after" + ofMember + " order by id",
                          ClientRow.class)
                      .setParameter("after", after == null ? "" : after)
                      .setMaxResults(limit);
              memberId.ifPresent(id -> query.setParameter("member", id));
              return query.getResultList();
            })
        .map(rows -> rows.stream().map(ClientRow::toClient).toList());
  }

  Uni<Optional<KnownClient>> find(String id) {
    return sessions
        .withSession(session -> session.find(ClientRow.class, id))
        .map(
            row -> Optional.ofNullable(row).map(it -> new KnownClient(it.toClient(), it.secret())));
  }

  /**
   * Stores a new client.
   *
   * @throws Problem 404 as the failure where its member does not exist
   */
  Uni<Client> add(Client client, SecretHash secret, Deed deed) {
    return sessions
        .withTransaction(
            session ->
                requireMember(session, client.memberId())
                    .chain(() -> session.persist(ClientRow.of(client, secret)))
                    .chain(() -> audit.write(session, deed, SUBJECT, client.id(), null, client)))
        .replaceWith(client);
  }

  /** Stores a client unless one has its id already, whoever made it and whenever. */
  Uni<Void> addIfAbsent(Client client, SecretHash secret) {
    ClientRow row = ClientRow.of(client, secret);
    return sessions
        .withTransaction(
            session ->
                session
                    .createNativeQuery(
                        "insert into client (id, name, role, secret_hash, registered_at, revision)"
                            + " values (:id, :name, :role, :secret, :at, 1)"
                            + " on conflict (id) do nothing")
                    .setParameter("id", row.id)
                    .setParameter("name", row.name)
                    .setParameter("role", row.role)
                    .setParameter("secret", row.secretHash)
                    .setParameter("at", row.registeredAt)
                    .executeUpdate())
        .replaceWithVoid();
  }

  /**
   * Changes a client, and its secret where a new one is given.
   *
   * @throws Problem 404 as the failure where there is none, or what the change throws
   */
  Uni<Client> change(
      String id, UnaryOperator<Client> change, Optional<SecretHash> secret, Deed deed) {
    return sessions.withTransaction(
        session ->
            session
                .find(ClientRow.class, id, LockModeType.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(() -> notFound(id))
                .chain(row -> change(session, row, change, secret, deed)));
  }

  private Uni<Client> change(
      Mutiny.Session session,
      ClientRow row,
      UnaryOperator<Client> change,
      Optional<SecretHash> secret,
      Deed deed) {
    Client before = row.toClient();
    Client after = change.apply(before);
    if (after.equals(before) && secret.isEmpty()) {
      return Uni.createFrom().item(before);
    }
    row.take(after);
    secret.ifPresent(hash -> row.secretHash = hash.text());
    return audit.write(session, deed, SUBJECT, before.id(), before, after).replaceWith(after);
  }

  private Uni<Void> requireMember(Mutiny.Session session, @Nullable UUID memberId) {
    return memberId == null
        ? Uni.createFrom().voidItem()
        : members.getForReference(session, memberId).replaceWithVoid();
  }

  static Problem notFound(String id) {
    return Problem.of(CatalogProblem.CLIENT_NOT_FOUND, "No client has the id " + id + ".");
  }
}
