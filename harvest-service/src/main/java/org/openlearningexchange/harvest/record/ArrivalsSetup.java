package org.openlearningexchange.harvest.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;
import org.openlearningexchange.harvest.HarvestConfig;
import org.openlearningexchange.harvest.mapping.MetadataMapper;

/** Sets up the one way from delivered records to arrivals. */
@ApplicationScoped
public class ArrivalsSetup {
  @Produces
  @Singleton
  Arrivals arrivals(HarvestConfig config) {
    return new Arrivals(new MetadataMapper(config.ownHosts().orElse(Set.of())));
  }
}
