package org.openlearningexchange.rights.notice;

import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.openlearningexchange.local.store.PostgresProcess;
import org.openlearningexchange.local.test.TestStores;

/** A PostgreSQL database of a test's own, migrated, with a pool like the service's. */
public final class NoticeDatabase implements AutoCloseable {
  private static final Duration LONG = Duration.ofSeconds(30);

  private final Vertx vertx = Vertx.vertx();
  private final Pool pool;

  public NoticeDatabase(String name) {
    PostgresProcess postgres = TestStores.postgres(name);
    Flyway.configure()
        .dataSource(postgres.jdbcUrl(name), PostgresProcess.USER, postgres.password())
        .load()
        .migrate();
    PgConnectOptions options =
        PgConnectOptions.fromUri(postgres.reactiveUrl(name))
            .setUser(PostgresProcess.USER)
            .setPassword(postgres.password());
    this.pool =
        Pool.newInstance(
            PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(12))
                .connectingTo(options)
                .using(vertx)
                .build());
  }

  public Pool pool() {
    return pool;
  }

  /** Forgets everything, positions too. */
  public void empty() {
    pool.query("truncate notice, subscription, subscription_resource, subscription_repository")
        .execute()
        .chain(
            () ->
                pool.query("update notice_head set position = 0, published_at = 'epoch'").execute())
        .await()
        .atMost(LONG);
  }

  /** Writes notices in a transaction, as a change of resources does. */
  public void append(Instant at, Notice... notices) {
    append(at, List.of(notices));
  }

  public void append(Instant at, List<Notice> notices) {
    pool.withTransaction(connection -> new NoticeStore().append(connection, notices, at))
        .await()
        .atMost(LONG);
  }

  /** A session of its own, for a transaction that takes its time. */
  public SqlConnection session() {
    return pool.getConnection().await().atMost(LONG);
  }

  @Override
  public void close() {
    pool.close().await().atMost(LONG);
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}
