package org.openlearningexchange.catalog.repository;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.catalog.CatalogProblem;
import org.openlearningexchange.catalog.audit.AuditStore;
import org.openlearningexchange.catalog.audit.Deed;
import org.openlearningexchange.catalog.member.MemberStore;
import org.openlearningexchange.catalog.registration.RepositoryDraft;
import org.openlearningexchange.kit.problem.Problem;

/** Keeps the repositories. */
@ApplicationScoped
class RepositoryStore {
  private static final UUID FIRST = new UUID(0, 0);
  private static final String SUBJECT = "repository";

  private final Mutiny.SessionFactory sessions;
  private final MemberStore members;
  private final AuditStore audit;

  RepositoryStore(Mutiny.SessionFactory sessions, MemberStore members, AuditStore audit) {
    this.sessions = sessions;
    this.members = members;
    this.audit = audit;
  }

  /** Repositories, oldest first; of one member if it is named. */
  Uni<List<Repository>> list(@Nullable UUID after, @Nullable UUID memberId, int limit) {
    String ofMember = memberId == null ? "" : " and memberId = :member";
    return sessions
        .withSession(
            session -> {
              Mutiny.SelectionQuery<RepositoryRow> query =
                  session
                      .createSelectionQuery(
                          "from RepositoryRow where id > :after" + ofMember + " order by id",
                          RepositoryRow.class)
                      .setParameter("after", after == null ? FIRST : after)
                      .setMaxResults(limit);
              if (memberId != null) {
                query.setParameter("member", memberId);
              }
              return query.getResultList();
            })
        .map(rows -> rows.stream().map(RepositoryRow::toRepository).toList());
  }

  Uni<Optional<Repository>> find(UUID id) {
    return sessions
        .withSession(session -> session.find(RepositoryRow.class, id))
        .map(row -> Optional.ofNullable(row).map(RepositoryRow::toRepository));
  }

  /**
   * Stores a registration.
   *
   * @throws Problem as the failure: 404 where the member does not exist, 409 where the address is
   *     registered
   */
  Uni<Repository> register(UUID id, RepositoryDraft.Checked draft, Deed deed) {
    return sessions
        .withTransaction(
            session ->
                members
                    .getForReference(session, draft.memberId())
                    .map(member -> Repository.registered(id, draft, member.name(), deed.at()))
                    .call(repository -> insert(session, repository, deed)))
        .onFailure(ConstraintViolationException.class)
        .recoverWithUni(refused -> duplicate(draft.particulars().baseUrl(), refused));
  }

  private Uni<Void> insert(Mutiny.Session session, Repository repository, Deed deed) {
    return session
        .persist(RepositoryRow.of(repository))
        .chain(
            () ->
                audit.write(
                    session, deed, SUBJECT, repository.id().toString(), null, shown(repository)))
        .chain(session::flush);
  }

  /**
   * Changes a repository under a lock; a change that leaves it as it was is not stored.
   *
   * @throws Problem as the failure: 404 where there is none, 409 where the new address is taken, or
   *     what the change throws
   */
  Uni<Repository> change(UUID id, UnaryOperator<Repository> change, Deed deed) {
    AtomicReference<URI> wanted = new AtomicReference<>();
    return sessions
        .withTransaction(
            session ->
                session
                    .find(RepositoryRow.class, id, LockModeType.PESSIMISTIC_WRITE)
                    .onItem()
                    .ifNull()
                    .failWith(() -> notFound(id))
                    .chain(row -> change(session, row, remember(wanted, change), deed)))
        .onFailure(ConstraintViolationException.class)
        .recoverWithUni(refused -> duplicate(Objects.requireNonNull(wanted.get()), refused));
  }

  private static UnaryOperator<Repository> remember(
      AtomicReference<URI> wanted, UnaryOperator<Repository> change) {
    return before -> {
      Repository after = change.apply(before);
      wanted.set(after.particulars().baseUrl());
      return after;
    };
  }

  private Uni<Repository> change(
      Mutiny.Session session, RepositoryRow row, UnaryOperator<Repository> change, Deed deed) {
    Repository before = row.toRepository();
    Repository after = change.apply(before);
    if (after.equals(before)) {
      return Uni.createFrom().item(before);
    }
    row.take(after);
    return audit
        .write(session, deed, SUBJECT, before.id().toString(), shown(before), shown(after))
        .chain(session::flush)
        .replaceWith(after);
  }

  private static RepositoryView shown(Repository repository) {
    return RepositoryView.of(repository, Optional.empty());
  }

  private <T> Uni<T> duplicate(URI wanted, Throwable refused) {
    String address = Repository.address(wanted);
    return sessions
        .withSession(
            session ->
                session
                    .createSelectionQuery(
                        "from RepositoryRow where address = :address"
                            + " and state not in ('retiring', 'retired')",
                        RepositoryRow.class)
                    .setParameter("address", address)
                    .getSingleResultOrNull())
        .onItem()
        .transformToUni(
            row ->
                Uni.createFrom().failure(row == null ? refused : duplicateOf(row.toRepository())));
  }

  private static Problem duplicateOf(Repository registered) {
    return Problem.of(
            CatalogProblem.DUPLICATE_REPOSITORY,
            "The address is registered already as '%s' (%s)."
                .formatted(registered.particulars().name(), registered.id()))
        .field("baseUrl", "must not be registered already, by any member")
        .with("repository", registered.id());
  }

  private static Problem notFound(UUID id) {
    return Problem.of(CatalogProblem.REPOSITORY_NOT_FOUND, "No repository has the id " + id + ".");
  }
}
