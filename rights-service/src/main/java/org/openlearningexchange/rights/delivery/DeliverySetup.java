package org.openlearningexchange.rights.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.openlearningexchange.kit.access.ClientTable;
import org.openlearningexchange.rights.notice.NoticeConfig;
import org.openlearningexchange.rights.notice.PositionStore;
import org.openlearningexchange.rights.subscription.SigningKeys;

/** Makes the courier of this instance as the settings have it, and starts it. */
@Startup
@ApplicationScoped
public class DeliverySetup {
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration MARGIN = Duration.ofSeconds(30);

  private final CallbackClient client;
  private final Messenger messenger;
  private final Courier courier;

  public DeliverySetup(
      PositionStore positions,
      DeliveryStore deliveries,
      OutcomeStore outcomes,
      SigningKeys keys,
      ClientTable clients,
      NoticeConfig config,
      MeterRegistry meters,
      Clock clock) {
    this.client =
        new CallbackClient(
            new CallbackClient.Limits(
                config.connectTimeout(),
                config.exchangeTimeout(),
                config.allowedPrivateHosts().orElse(Set.of())),
            clock);
    this.messenger =
        new Messenger(
            client,
            keys.find(),
            id -> !clients.accepts(id, clock.instant()),
            config.publicUrl(),
            clock);
    this.courier =
        new Courier(
            new Courier.Stores(positions, deliveries, outcomes),
            messenger,
            new RetryPlan(config.giveUpAfter()),
            new Deliveries(meters),
            new Courier.Pace(
                config.enabled() ? config.concurrency() : 0,
                config.exchangeTimeout().multipliedBy(2).plus(MARGIN),
                PAUSE),
            clock);
  }

  @PostConstruct
  void start() {
    courier.start();
  }

  /** While the database can still be reached, so that the deliveries in hand are kept. */
  void stop(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ShutdownEvent event) {
    courier.close();
    client.close();
  }

  Messenger messenger() {
    return messenger;
  }
}
