package org.openlearningexchange.rights.delivery;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.openlearningexchange.rights.subscription.SigningSecrets.Seed;

/** Reads where notices go and with which secrets they are signed. */
@ApplicationScoped
public class ReceiverStore {
  private static final String BEGIN_TEST =
      """
      update subscription set tested_at = $2
      where id = $1 and (tested_at is null or tested_at <= $3)
      returning *
      """;

  private final Pool pool;

  public ReceiverStore(Pool pool) {
    this.pool = pool;
  }

  /** The receiver to test; empty where the last test was less than the pause ago. */
  Uni<List<Receiver>> beginTest(UUID subscription, Instant now, Duration pause) {
    return pool.preparedQuery(BEGIN_TEST)
        .execute(
            Tuple.of(subscription, DeliveryStore.utc(now), DeliveryStore.utc(now.minus(pause))))
        .map(
            rows -> {
              List<Receiver> receivers = new ArrayList<>();
              rows.forEach(row -> receivers.add(receiver(row, now)));
              return receivers;
            });
  }

  static Receiver receiver(Row row, Instant now) {
    List<Seed> seeds = new ArrayList<>();
    seeds.add(new Seed(row.getString("secret_key_id"), row.getBuffer("secret_salt").getBytes()));
    OffsetDateTime formerUntil = row.getOffsetDateTime("former_until");
    if (formerUntil != null && now.isBefore(formerUntil.toInstant())) {
      seeds.add(new Seed(row.getString("former_key_id"), row.getBuffer("former_salt").getBytes()));
    }
    return new Receiver(
        row.getUUID("id"),
        row.getUUID("member_id") == null ? row.getString("client_id") : null,
        URI.create(row.getString("url")),
        seeds);
  }
}
