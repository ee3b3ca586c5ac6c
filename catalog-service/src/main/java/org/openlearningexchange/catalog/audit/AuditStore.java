package org.openlearningexchange.catalog.audit;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.catalog.TimeOrderedId;
import org.openlearningexchange.contracts.Json;

/** Keeps the audit log: written in the transaction of the change, never changed. */
@ApplicationScoped
public class AuditStore {
  private static final UUID NEWEST = new UUID(-1, -1);

  private final Mutiny.SessionFactory sessions;

  public AuditStore(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  /**
   * Writes a change down within the caller's transaction.
   *
   * @param before what it was, as it is shown over HTTP; null for something new
   */
  public Uni<Void> write(
      Mutiny.Session session,
      Deed deed,
      String subjectType,
      String subjectId,
      @Nullable Object before,
      @Nullable Object after) {
    AuditRow row = new AuditRow();
    row.id = TimeOrderedId.at(deed.at());
    row.at = deed.at();
    row.clientId = deed.clientId();
    row.action = deed.action();
    row.subjectType = subjectType;
    row.subjectId = subjectId;
    row.before = before == null ? null : Json.write(before);
    row.after = after == null ? null : Json.write(after);
    return session.persist(row);
  }

  /** Entries, newest first; of one subject if it is named. */
  Uni<List<AuditEntry>> list(@Nullable UUID after, @Nullable String subjectId, int limit) {
    String ofSubject = subjectId == null ? "" : " and subjectId = :subject";
    return sessions
        .withSession(
            session -> {
              Mutiny.SelectionQuery<AuditRow> query =
                  session
                      .createSelectionQuery(
                          "from AuditRow where id < :after" + ofSubject + " order by id desc",
                          AuditRow.class)
                      .setParameter("after", after == null ? NEWEST : after)
                      .setMaxResults(limit);
              if (subjectId != null) {
                query.setParameter("subject", subjectId);
              }
              return query.getResultList();
            })
        .map(rows -> rows.stream().map(AuditRow::toEntry).toList());
  }
}
