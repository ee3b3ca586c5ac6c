package org.openlearningexchange.rights.subscription;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.openlearningexchange.kit.access.Caller;

/** The subscriptions of whoever calls. */
@RequestScoped
public class OwnSubscriptions {
  private final SubscriptionStore store;
  private final Caller caller;

  public OwnSubscriptions(SubscriptionStore store, Caller caller) {
    this.store = store;
    this.caller = caller;
  }

  /** One of the caller's, or the problem that it has no such one. */
  public Uni<Subscription> get(UUID id) {
    return store
        .find(Owner.of(caller), id)
        .map(found -> found.orElseThrow(() -> Subscribing.notFound(id)));
  }
}
