package org.openlearningexchange.rights.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.rights.delivery.ReceiverServer.Received;
import org.openlearningexchange.rights.notice.Notice;
import org.openlearningexchange.rights.notice.Notice.Kind;
import org.openlearningexchange.rights.notice.NoticeDatabase;
import org.openlearningexchange.rights.subscription.Subscription;
import org.openlearningexchange.rights.subscription.Subscription.State;
import org.openlearningexchange.rights.subscription.SubscriptionFixture.About;

class CourierIT {
  private static NoticeDatabase database;

  private CourierKit kit;

  @BeforeAll
  static void open() {
    database = new NoticeDatabase("notice_courier");
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
    kit.close();
  }

  @Test
  void sendsASignedNotice() {
    UUID resource = UUID.randomUUID();
    kit.subscriptions.subscribe(kit.receiver.url("/a"), About.resources(resource), CourierKit.NOW);
    kit.start();

    kit.append(List.of(resource));

    kit.awaitReceived("/a", 1);
    Received received = kit.receiver.received("/a").get(0);
    assertThat(Verification.isSigned(received, kit.subscriptions.secret())).isTrue();
    assertThat(received.header("webhook-timestamp"))
        .isEqualTo(Long.toString(CourierKit.NOW.getEpochSecond()));
    JsonNode json = received.json();
    assertThat(json.get("id").asText()).isEqualTo(received.header("webhook-id"));
    assertThat(json.get("type").asText()).isEqualTo("notices");
    JsonNode notice = json.get("notices").get(0);
    assertThat(notice.get("kind").asText()).isEqualTo("licence-changed");
    assertThat(notice.get("resource").asText()).isEqualTo(resource.toString());
    assertThat(notice.get("before").asText()).isEqualTo("CC-BY-4.0");
    assertThat(notice.get("after").asText()).isEqualTo("LicenseRef-ARR");
    assertThat(notice.get("links").get("rights").asText())
        .isEqualTo("https://exchange.example.org/rights/resources/" + resource + "/rights");
  }

  @Test
  void sendsWhatASubscriptionIsAboutAndNothingElse() {
    UUID mine = UUID.randomUUID();
    UUID others = UUID.randomUUID();
    UUID repository = UUID.randomUUID();
    UUID inRepository = UUID.randomUUID();
    subscribe("/resource", About.resources(mine));
    subscribe("/repository", About.repositories(repository));
    subscribe("/withdrawals", About.everything().of(Kind.WITHDRAWN));
    subscribe("/all", About.everything());
    kit.start();

    kit.database.append(
        CourierKit.NOW,
        CourierKit.changed(others),
        CourierKit.changed(mine),
        new Notice(Kind.WITHDRAWN, inRepository, repository, null, null));

    kit.awaitReceived("/all", 1);
    kit.awaitReceived("/withdrawals", 1);
    kit.awaitReceived("/repository", 1);
    kit.awaitReceived("/resource", 1);
    assertThat(kit.resources("/resource")).containsExactly(mine.toString());
    assertThat(kit.resources("/repository")).containsExactly(inRepository.toString());
    assertThat(kit.resources("/withdrawals")).containsExactly(inRepository.toString());
    assertThat(kit.resources("/all")).hasSize(3);
  }

  @Test
  void sendsNothingFromBeforeTheSubscription() {
    Courier courier = kit.start();
    UUID before = UUID.randomUUID();
    UUID after = UUID.randomUUID();
    subscribe("/early", About.everything());
    kit.append(List.of(before));
    kit.awaitReceived("/early", 1);

    subscribe("/late", About.everything());
    kit.append(List.of(after));

    kit.awaitReceived("/late", 1);
    assertThat(kit.resources("/late")).containsExactly(after.toString());
    courier.close();
  }

  @Test
  void putsAHundredNoticesIntoADeliveryAndKeepsTheirOrder() {
    List<UUID> resources = CourierKit.newIds(250);
    subscribe("/a", About.everything());
    kit.start();

    kit.append(resources);

    kit.awaitReceived("/a", 3);
    assertThat(kit.receiver.received("/a"))
        .extracting(received -> received.resources().size())
        .containsExactly(100, 100, 50);
    assertThat(kit.resources("/a"))
        .containsExactlyElementsOf(resources.stream().map(UUID::toString).toList());
  }

  @Test
  void sendsTheSameDeliveryAgainUntilItArrives() {
    UUID first = UUID.randomUUID();
    UUID second = UUID.randomUUID();
    kit.receiver.answer("/a", 500, 503);
    UUID id = subscribe("/a", About.everything());
    kit.start();
    kit.append(List.of(first));
    kit.awaitReceived("/a", 1);
    awaitState(id, State.FAILING);
    kit.append(List.of(second));

    kit.clock.advance(Duration.ofMinutes(1));
    kit.awaitReceived("/a", 2);
    kit.clock.advance(Duration.ofMinutes(1));
    kit.awaitReceived("/a", 4);

    List<Received> received = kit.receiver.received("/a");
    assertThat(received.subList(0, 3))
        .extracting(one -> one.header("webhook-id"))
        .containsOnly(received.get(0).header("webhook-id"));
    assertThat(received.subList(0, 3))
        .allMatch(one -> one.resources().equals(List.of(first.toString())));
    assertThat(received.get(3).resources()).containsExactly(second.toString());
    assertThat(received.get(2).header("webhook-timestamp"))
        .isNotEqualTo(received.get(0).header("webhook-timestamp"));
    awaitState(id, State.ACTIVE);
  }

  @Test
  void waitsAsLongAsTheReceiverAsks() {
    kit.receiver.behave(
        "/a",
        (exchange, nth) -> {
          exchange.getResponseHeaders().add("Retry-After", "7200");
          exchange.sendResponseHeaders(nth == 0 ? 429 : 204, -1);
        });
    UUID id = subscribe("/a", About.everything());
    kit.start();
    kit.append(CourierKit.newIds(1));

    kit.awaitReceived("/a", 1);

    awaitState(id, State.FAILING);
    assertThat(kit.subscriptions.get(id).nextAttemptAt())
        .isEqualTo(CourierKit.NOW.plus(Duration.ofHours(2)));
  }

  @Test
  void suspendsAfterThreeDaysAndGoesOnWhereItStopped() {
    UUID resource = UUID.randomUUID();
    kit.receiver.answer("/a", 500, 500);
    UUID id = subscribe("/a", About.everything());
    kit.start();
    kit.append(List.of(resource));
    awaitState(id, State.FAILING);
    kit.clock.advance(Duration.ofDays(3));
    awaitState(id, State.SUSPENDED);
    assertThat(kit.subscriptions.get(id).lastError().detail()).isEqualTo("answered 500");

    kit.subscriptions.resume(id, kit.clock.instant());

    kit.awaitReceived("/a", 3);
    awaitState(id, State.ACTIVE);
    assertThat(kit.receiver.received("/a").get(2).resources()).containsExactly(resource.toString());
  }

  @Test
  void endsWhereTheReceiverIsGone() {
    kit.receiver.answer("/a", 410);
    UUID id = subscribe("/a", About.everything());
    kit.start();

    kit.append(CourierKit.newIds(1));

    awaitState(id, State.ENDED);
  }

  @Test
  void sendsNothingForAClientThatWasRevoked() {
    UUID id = subscribe("/a", About.everything());
    kit.revoked = true;
    kit.start();

    kit.append(CourierKit.newIds(1));

    awaitState(id, State.SUSPENDED);
    assertThat(kit.receiver.received("/a")).isEmpty();
  }

  @Test
  void followsNoRedirect() {
    kit.receiver.behave(
        "/a",
        (exchange, nth) -> {
          exchange.getResponseHeaders().add("Location", kit.receiver.url("/elsewhere").toString());
          exchange.sendResponseHeaders(307, -1);
        });
    UUID id = subscribe("/a", About.everything());
    kit.start();

    kit.append(CourierKit.newIds(1));

    awaitState(id, State.FAILING);
    assertThat(kit.subscriptions.get(id).lastError().detail())
        .contains("307", "redirects are not followed");
    assertThat(kit.receiver.received("/elsewhere")).isEmpty();
  }

  @Test
  void connectsToNoPrivateAddress() {
    UUID id = subscribe("/a", About.everything());
    kit.start(4, java.util.Set.of());

    kit.append(CourierKit.newIds(1));

    awaitState(id, State.FAILING);
    assertThat(kit.subscriptions.get(id).lastError().detail()).contains("not public");
    assertThat(kit.receiver.received("/a")).isEmpty();
  }

  @Test
  void signsWithBothSecretsForAWhileAfterAChange() {
    UUID id = subscribe("/a", About.everything());
    String former = kit.subscriptions.secret();
    kit.subscriptions.changeSecret(id, CourierKit.NOW.plus(Duration.ofHours(24)));
    kit.start();
    kit.append(CourierKit.newIds(1));
    kit.awaitReceived("/a", 1);

    kit.clock.advance(Duration.ofHours(25));
    kit.append(CourierKit.newIds(1));
    kit.awaitReceived("/a", 2);

    Received during = kit.receiver.received("/a").get(0);
    Received later = kit.receiver.received("/a").get(1);
    assertThat(Verification.isSigned(during, former)).isTrue();
    assertThat(Verification.isSigned(during, kit.subscriptions.secret())).isTrue();
    assertThat(Verification.isSigned(later, former)).isFalse();
    assertThat(Verification.isSigned(later, kit.subscriptions.secret())).isTrue();
  }

  @Test
  void showsTheLastDelivery() {
    UUID id = subscribe("/a", About.everything());
    kit.start();

    kit.append(CourierKit.newIds(3));

    await().atMost(CourierKit.LONG).until(() -> kit.subscriptions.get(id).lastDelivery() != null);
    assertThat(kit.subscriptions.get(id).lastDelivery())
        .isEqualTo(new Subscription.LastDelivery(CourierKit.NOW, 3));
    assertThat(kit.meters.counter("exchange.notices.delivered").count()).isEqualTo(3);
  }

  @Test
  void twoCouriersSendEachNoticeOnceAndInOrder() {
    List<UUID> resources = CourierKit.newIds(1000);
    for (int i = 0; i < 5; i++) {
      subscribe("/" + i, About.everything());
    }
    kit.start();
    kit.start();

    for (int i = 0; i < 10; i++) {
      kit.append(resources.subList(i * 100, i * 100 + 100));
    }

    List<String> expected = resources.stream().map(UUID::toString).toList();
    for (int i = 0; i < 5; i++) {
      String path = "/" + i;
      await().atMost(CourierKit.LONG).until(() -> kit.resources(path).size() >= 1000);
      assertThat(kit.resources(path)).containsExactlyElementsOf(expected);
      assertThat(new HashSet<>(ids(path))).hasSameSizeAs(ids(path));
    }
  }

  private List<String> ids(String path) {
    return kit.receiver.received(path).stream().map(one -> one.header("webhook-id")).toList();
  }

  private UUID subscribe(String path, About about) {
    return kit.subscriptions.subscribe(kit.receiver.url(path), about, kit.clock.instant());
  }

  private void awaitState(UUID id, State state) {
    await().atMost(CourierKit.LONG).until(() -> kit.subscriptions.get(id).state() == state);
  }
}
