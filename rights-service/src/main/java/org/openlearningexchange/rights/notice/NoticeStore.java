package org.openlearningexchange.rights.notice;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Keeps the notices; nothing is sent in here. */
@ApplicationScoped
public class NoticeStore {
  private static final String APPEND =
      """
      insert into notice (at, kind, resource_id, repository_id, before, after, earlier_holds)
      select $1, * from unnest($2::text[], $3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::boolean[])
      """;

  /** Adds notices in the transaction of the change that they tell of. */
  public Uni<Void> append(SqlConnection connection, List<Notice> notices, Instant at) {
    return notices.isEmpty()
        ? Uni.createFrom().voidItem()
        : connection.preparedQuery(APPEND).execute(columns(notices, at)).replaceWithVoid();
  }

  private static Tuple columns(List<Notice> notices, Instant at) {
    return Tuple.from(
        List.of(
            at.atOffset(ZoneOffset.UTC),
            notices.stream().map(notice -> notice.kind().value()).toArray(String[]::new),
            notices.stream().map(Notice::resourceId).toArray(UUID[]::new),
            notices.stream().map(Notice::repositoryId).toArray(UUID[]::new),
            notices.stream().map(Notice::before).toArray(String[]::new),
            notices.stream().map(Notice::after).toArray(String[]::new),
            notices.stream().map(Notice::earlierHolds).toArray(Boolean[]::new)));
  }
}
