package org.openlearningexchange.rights.dispute;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import org.openlearningexchange.contracts.Json;

/** Keeps who did what with a dispute, and when; the table refuses any change. */
@ApplicationScoped
public class EventStore {
  private static final String APPEND =
      """
      insert into dispute_event (dispute_id, at, step, state, effect, outcome, party, client_id,
          statement)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
      """;

  /** Adds a step, in the transaction that takes it. */
  Uni<Void> append(SqlConnection connection, Dispute dispute, Step.Name step, Deed deed) {
    Stage stage = dispute.stage();
    return connection
        .preparedQuery(APPEND)
        .execute(
            Tuple.tuple()
                .addUUID(dispute.id())
                .addOffsetDateTime(stage.at().atOffset(ZoneOffset.UTC))
                .addString(step.value())
                .addString(stage.state())
                .addString(stage.restriction().map(effect -> effect.value()).orElse(null))
                .addString(stage.decided().map(Outcome::value).orElse(null))
                .addString(deed.by().value())
                .addString(deed.clientId())
                .addString(
                    deed.statement() == null || dispute.statement() == null
                        ? null
                        : Json.write(dispute.statement())))
        .replaceWithVoid();
  }
}
