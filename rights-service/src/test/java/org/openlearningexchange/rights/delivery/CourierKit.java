package org.openlearningexchange.rights.delivery;

import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.openlearningexchange.rights.notice.Notice;
import org.openlearningexchange.rights.notice.Notice.Kind;
import org.openlearningexchange.rights.notice.NoticeDatabase;
import org.openlearningexchange.rights.notice.PositionStore;
import org.openlearningexchange.rights.subscription.SubscriptionFixture;

/** What tests of deliveries share: a database, a receiver, a clock and couriers. */
final class CourierKit implements AutoCloseable {
  static final Duration LONG = Duration.ofSeconds(30);
  static final Instant NOW = Instant.parse("2026-03-01T02:00:00Z");
  static final UUID REPOSITORY = UUID.fromString("7a0c5b43-0d2e-4a57-9c2a-6f2c0a1b2c3d");
  static final URI BASE = URI.create("https://exchange.example.org/rights");

  final NoticeDatabase database;
  final ReceiverServer receiver = new ReceiverServer(0);
  final TestClock clock = new TestClock(NOW);
  final SubscriptionFixture subscriptions;
  final DeliveryStore deliveries;
  volatile boolean revoked;
  final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final List<AutoCloseable> open = new ArrayList<>();

  CourierKit(NoticeDatabase database) {
    this.database = database;
    database.empty();
    this.subscriptions = new SubscriptionFixture(database.pool());
    this.deliveries = new DeliveryStore(database.pool());
  }

  Courier start() {
    return start(8, Set.of(receiver.hostAndPort()));
  }

  Courier start(int concurrency, Set<String> allowedPrivateHosts) {
    CallbackClient client =
        new CallbackClient(
            new CallbackClient.Limits(
                Duration.ofSeconds(2), Duration.ofSeconds(5), allowedPrivateHosts),
            clock);
    Courier courier =
        new Courier(
            new Courier.Stores(
                new PositionStore(database.pool()), deliveries, new OutcomeStore(database.pool())),
            new Messenger(
                client, Optional.of(SubscriptionFixture.secrets(1)), id -> revoked, BASE, clock),
            new RetryPlan(Duration.ofDays(3)),
            new Deliveries(meters),
            new Courier.Pace(concurrency, Duration.ofMinutes(1), Duration.ofMillis(20)),
            clock);
    open.add(courier);
    open.add(client);
    courier.start();
    return courier;
  }

  static Notice changed(UUID resource) {
    return new Notice(
        Kind.LICENCE_CHANGED, resource, REPOSITORY, "CC-BY-4.0", "LicenseRef-ARR", true);
  }

  static List<UUID> newIds(int count) {
    return IntStream.range(0, count).mapToObj(i -> UUID.randomUUID()).toList();
  }

  void append(List<UUID> resources) {
    database.append(clock.instant(), resources.stream().map(CourierKit::changed).toList());
  }

  /** Waits until so many deliveries, refused ones included, came to a path. */
  void awaitReceived(String path, int count) {
    await().atMost(LONG).until(() -> receiver.received(path).size() >= count);
  }

  /** Of all deliveries to a path, in order. */
  List<String> resources(String path) {
    return receiver.received(path).stream().flatMap(one -> one.resources().stream()).toList();
  }

  @Override
  public void close() throws Exception {
    for (AutoCloseable one : open) {
      one.close();
    }
    receiver.close();
  }
}
