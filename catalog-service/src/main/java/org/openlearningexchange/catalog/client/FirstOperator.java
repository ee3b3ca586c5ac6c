package org.openlearningexchange.catalog.client;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import org.jboss.logging.Logger;
import org.openlearningexchange.contracts.message.ClientRegistration.Role;

/**
 * Makes the operator that the settings name, where no client has its id: the way in to a new
 * exchange. Its secret is never changed by the settings again.
 */
@ApplicationScoped
class FirstOperator {
  private static final Logger LOG = Logger.getLogger(FirstOperator.class);
  private static final int SHORTEST_SECRET = 16;

  private final AccessConfig config;
  private final ClientStore store;
  private final ClientPublisher publisher;
  private final Clock clock;

  FirstOperator(AccessConfig config, ClientStore store, ClientPublisher publisher, Clock clock) {
    this.config = config;
    this.store = store;
    this.publisher = publisher;
    this.clock = clock;
  }

  void makeAtStart(@Observes StartupEvent start) throws Throwable {
    if (config.operatorId().isEmpty() || config.operatorSecret().isEmpty()) {
      return;
    }
    String id = config.operatorId().get();
    String secret = config.operatorSecret().get();
    if (secret.length() < SHORTEST_SECRET) {
      throw new IllegalStateException(
          "exchange.access.operator-secret needs %d characters or more".formatted(SHORTEST_SECRET));
    }
    if (VertxContextSupport.subscribeAndAwait(() -> store.find(id)).isPresent()) {
      return;
    }
    Client operator =
        new Client(id, "First operator", null, Role.OPERATOR, clock.instant(), null, null);
    SecretHash hash = SecretHash.of(secret);
    VertxContextSupport.subscribeAndAwait(() -> store.addIfAbsent(operator, hash));
    publisher.publishSoon();
    LOG.infof("first operator made client=%s", id);
  }
}
