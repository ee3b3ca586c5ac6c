package org.openlearningexchange.rights.delivery;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.rights.subscription.SigningSecrets.Seed;

/**
 * Where a subscription's notices go.
 *
 * @param client whose subscription it is, where it acts for no member; else null
 * @param seeds of the secrets to sign with: the present one, and the former while it still counts
 */
record Receiver(UUID subscription, @Nullable String client, URI url, List<Seed> seeds) {
  Receiver {
    seeds = List.copyOf(seeds);
  }
}
