package org.openlearningexchange.rights.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.rights.notice.NoticeDatabase;
import org.openlearningexchange.rights.notice.PositionStore;
import org.openlearningexchange.rights.subscription.Subscription.State;
import org.openlearningexchange.rights.subscription.SubscriptionFixture.About;

/** Deliveries while instances die and receivers hang. */
class CourierTroublesIT {
  private static NoticeDatabase database;

  private final CountDownLatch released = new CountDownLatch(1);
  private CourierKit kit;

  @BeforeAll
  static void open() {
    database = new NoticeDatabase("notice_troubles");
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @BeforeEach
  void begin() {
    kit = new CourierKit(database);
  }

  @AfterEach
  void end() throws Exception {
    released.countDown();
    kit.close();
  }

  @Test
  void finishesWhatAnInstanceThatDiedHadBegun() {
    UUID resource = UUID.randomUUID();
    UUID id = subscribe("/a");
    kit.append(List.of(resource));
    Delivery begun = beginAndDie(id);
    kit.start();

    kit.clock.advance(Duration.ofMinutes(2));

    kit.awaitReceived("/a", 1);
    ReceiverServer.Received received = kit.receiver.received("/a").get(0);
    assertThat(received.header("webhook-id")).isEqualTo(begun.id().toString());
    assertThat(received.resources()).containsExactly(resource.toString());
  }

  @Test
  void leavesALivingInstanceItsDelivery() {
    UUID id = subscribe("/a");
    kit.append(CourierKit.newIds(1));
    beginAndDie(id);
    UUID other = subscribe("/b");
    kit.append(CourierKit.newIds(1));

    kit.start();

    kit.awaitReceived("/b", 1);
    await()
        .atMost(CourierKit.LONG)
        .until(() -> kit.subscriptions.get(other).lastDelivery() != null);
    assertThat(kit.receiver.received("/a")).isEmpty();
  }

  @Test
  void keepsNothingOfAnInstanceWhoseLeaseWentToAnother() {
    UUID id = subscribe("/a");
    kit.append(CourierKit.newIds(1));
    Delivery late = beginAndDie(id);
    kit.clock.advance(Duration.ofMinutes(2));
    kit.start();
    await().atMost(CourierKit.LONG).until(() -> kit.subscriptions.get(id).lastDelivery() != null);

    assertThat(keep(late, new Outcome.Suspended("late"))).isFalse();
    assertThat(kit.subscriptions.get(id).state()).isEqualTo(State.ACTIVE);
  }

  @Test
  void keepsNothingOfADeliveryToTheAddressBefore() {
    UUID id = subscribe("/a");
    kit.append(CourierKit.newIds(1));
    Delivery begun = beginAndDie(id);

    kit.subscriptions.move(id, kit.receiver.url("/b"), kit.clock.instant());

    assertThat(keep(begun, new Outcome.Ended("answered 410"))).isFalse();
    assertThat(kit.subscriptions.get(id).state()).isEqualTo(State.ACTIVE);
  }

  @Test
  void keepsNothingOfADeliveryThatWasBegunBeforeItWentOn() {
    UUID id = subscribe("/a");
    kit.append(CourierKit.newIds(1));
    Delivery begun = beginAndDie(id);

    kit.subscriptions.resume(id, kit.clock.instant());

    assertThat(keep(begun, new Outcome.Suspended("answered 500"))).isFalse();
    assertThat(kit.subscriptions.get(id).state()).isEqualTo(State.ACTIVE);
  }

  @Test
  void deliversToANewAddressAtOnceHoweverLongTheOldOneFailed() {
    kit.receiver.answer("/a", 500);
    UUID id = subscribe("/a");
    kit.start();
    kit.append(CourierKit.newIds(1));
    awaitState(id, State.FAILING);

    kit.subscriptions.move(id, kit.receiver.url("/b"), kit.clock.instant());

    kit.awaitReceived("/b", 1);
    awaitState(id, State.ACTIVE);
    assertThat(kit.receiver.received("/a")).hasSize(1);
  }

  @Test
  void goesOnWithTheNextInstanceAfterOneThatWasStopped() {
    List<UUID> resources = CourierKit.newIds(500);
    subscribe("/a");
    Courier first = kit.start();
    kit.append(resources.subList(0, 300));
    kit.awaitReceived("/a", 1);
    first.close();
    kit.append(resources.subList(300, 500));

    kit.start();

    await().atMost(CourierKit.LONG).until(() -> kit.resources("/a").size() >= 500);
    assertThat(kit.resources("/a"))
        .containsExactlyElementsOf(resources.stream().map(UUID::toString).toList());
  }

  @Test
  void letsNobodyElseWaitForReceiversThatHang() {
    List<UUID> hanging = IntStream.range(0, 6).mapToObj(i -> subscribe("/hanging" + i)).toList();
    for (int i = 0; i < 6; i++) {
      kit.receiver.answer("/hanging" + i, 500);
    }
    kit.start(4, Set.of(kit.receiver.hostAndPort()));
    kit.append(CourierKit.newIds(1));
    hanging.forEach(id -> awaitState(id, State.FAILING));
    for (int i = 0; i < 6; i++) {
      kit.receiver.behave("/hanging" + i, (exchange, nth) -> hang());
    }
    subscribe("/quick");

    kit.clock.advance(Duration.ofMinutes(1));
    await()
        .atMost(CourierKit.LONG)
        .until(() -> kit.receiver.received("/hanging0").size() + hungElsewhere() >= 2);
    kit.append(CourierKit.newIds(1));

    kit.awaitReceived("/quick", 1);
    assertThat(released.getCount()).isEqualTo(1);
  }

  @Test
  void staysInOrderWhileAReceiverFailsNowAndThen() {
    List<UUID> resources = CourierKit.newIds(450);
    kit.receiver.answer("/a", 204, 500, 204, 500, 204, 500, 204);
    subscribe("/a");
    kit.start();
    kit.append(resources);

    await()
        .atMost(CourierKit.LONG)
        .until(
            () -> {
              kit.clock.advance(Duration.ofSeconds(30));
              return arrived("/a").size() >= 450;
            });

    assertThat(arrived("/a"))
        .containsExactlyElementsOf(resources.stream().map(UUID::toString).toList());
  }

  /** Of deliveries that were answered well: every second one, as the receiver was told. */
  private List<String> arrived(String path) {
    List<ReceiverServer.Received> all = kit.receiver.received(path);
    return IntStream.range(0, all.size())
        .filter(nth -> nth > 6 || nth % 2 == 0)
        .mapToObj(all::get)
        .flatMap(received -> received.resources().stream())
        .toList();
  }

  private int hungElsewhere() {
    return IntStream.range(1, 6).map(i -> kit.receiver.received("/hanging" + i).size() - 1).sum();
  }

  private void hang() {
    try {
      released.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean keep(Delivery delivery, Outcome outcome) {
    return new OutcomeStore(database.pool())
        .keep(delivery, outcome, kit.clock.instant(), false)
        .await()
        .atMost(CourierKit.LONG);
  }

  /** What an instance does before it is killed in the middle of a delivery. */
  private Delivery beginAndDie(UUID subscription) {
    Instant now = kit.clock.instant();
    new PositionStore(database.pool()).giveSome(now).await().atMost(CourierKit.LONG);
    DeliveryStore.Lease lease =
        new DeliveryStore.Lease(UUID.randomUUID(), now, now.plus(Duration.ofMinutes(1)));
    kit.deliveries.claim(lease, false, 1).await().atMost(CourierKit.LONG);
    return kit.deliveries
        .next(subscription, lease.id(), now)
        .await()
        .atMost(CourierKit.LONG)
        .orElseThrow();
  }

  private UUID subscribe(String path) {
    return kit.subscriptions.subscribe(
        kit.receiver.url(path), About.everything(), kit.clock.instant());
  }

  private void awaitState(UUID id, State state) {
    await().atMost(CourierKit.LONG).until(() -> kit.subscriptions.get(id).state() == state);
  }
}
