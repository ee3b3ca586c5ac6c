package org.openlearningexchange.catalog.member;

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
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.kit.problem.Problem;

/** Keeps the members. */
@ApplicationScoped
public class MemberStore {
  private static final UUID FIRST = new UUID(0, 0);
  private static final String SUBJECT = "member";

  private final Mutiny.SessionFactory sessions;
  private final AuditStore audit;

  public MemberStore(Mutiny.SessionFactory sessions, AuditStore audit) {
    this.sessions = sessions;
    this.audit = audit;
  }

  /** Members, oldest first. */
  Uni<List<Member>> list(@Nullable UUID after, int limit) {
    return sessions
        .withSession(
            session ->
                session
                    .createSelectionQuery(
                        "from MemberRow where id > :after order by id", MemberRow.class)
                    .setParameter("after", after == null ? FIRST : after)
                    .setMaxResults(limit)
                    .getResultList())
        .map(rows -> rows.stream().map(MemberRow::toMember).toList());
  }

  /** The member with this id. */
  public Uni<Optional<Member>> find(UUID id) {
    return sessions
        .withSession(session -> session.find(MemberRow.class, id))
        .map(row -> Optional.ofNullable(row).map(MemberRow::toMember));
  }

  /**
   * The member with this id, for a change of something that carries its name: it cannot be renamed
   * until the session's transaction ends.
   *
   * @throws Problem 404 as the failure where there is none
   */
  public Uni<Member> getForReference(Mutiny.Session session, UUID id) {
    return session
        .find(MemberRow.class, id, LockModeType.PESSIMISTIC_READ)
        .onItem()
        .ifNull()
        .failWith(() -> notFound(id))
        .map(MemberRow::toMember);
  }

  Uni<Member> add(Member member, Deed deed) {
    return sessions
        .withTransaction(
            session ->
                session
                    .persist(new MemberRow(member))
                    .chain(
                        () ->
                            audit.write(
                                session, deed, SUBJECT, member.id().toString(), null, member)))
        .replaceWith(member);
  }

  /** Changes a member; its repositories are published again with its name. */
  Uni<Member> change(UUID id, UnaryOperator<Member> change, Deed deed) {
    return sessions.withTransaction(
        session ->
            session
                .find(MemberRow.class, id, LockModeType.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(() -> notFound(id))
                .chain(row -> change(session, row, change, deed)));
  }

  private Uni<Member> change(
      Mutiny.Session session, MemberRow row, UnaryOperator<Member> change, Deed deed) {
    Member before = row.toMember();
    Member after = change.apply(before);
    row.take(after);
    return audit
        .write(session, deed, SUBJECT, before.id().toString(), before, after)
        .chain(session::flush)
        .chain(() -> rename(session, before, after))
        .replaceWith(after);
  }

  /** The name stands in each repository's row, since the row is all that is published of it. */
  private static Uni<Void> rename(Mutiny.Session session, Member before, Member after) {
    if (before.name().equals(after.name())) {
      return Uni.createFrom().voidItem();
    }
    return session
        .createNativeQuery(
            "update repository set member_name = :name, revision = revision + 1"
                + " where member_id = :id")
        .setParameter("name", Json.write(after.name()))
        .setParameter("id", after.id())
        .executeUpdate()
        .replaceWithVoid();
  }

  private static Problem notFound(UUID id) {
    return Problem.of(CatalogProblem.MEMBER_NOT_FOUND, "No member has the id " + id + ".");
  }
}
