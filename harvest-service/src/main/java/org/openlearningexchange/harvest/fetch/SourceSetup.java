package org.openlearningexchange.harvest.fetch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Set;
import org.openlearningexchange.harvest.HarvestConfig;
import org.openlearningexchange.kit.address.AllowedPorts;

/** Makes the one client of this instance, as it is configured. */
@ApplicationScoped
public class SourceSetup {
  private static final Clock CLOCK = Clock.systemUTC();

  @Produces
  @Singleton
  SourceClient source(HarvestConfig config) {
    return new SourceClient(limits(config), politeness(config), CLOCK);
  }

  @Produces
  @Singleton
  Robots robots(SourceClient source, HarvestConfig config) {
    return new Robots(source, politeness(config), CLOCK);
  }

  void close(@Disposes SourceClient source) {
    source.close();
  }

  private static FetchLimits limits(HarvestConfig config) {
    return new FetchLimits(
        new FetchLimits.Times(
            config.connectTimeout(),
            config.firstByteTimeout(),
            config.readTimeout(),
            config.exchangeTimeout()),
        config.maxTransferSize(),
        config.maxAnswerSize(),
        config.maxRedirects(),
        AllowedPorts.parse(config.allowedPorts()),
        config.allowedPrivateHosts().orElse(Set.of()));
  }

  private static Politeness politeness(HarvestConfig config) {
    return new Politeness(
        config.userAgent() + " (+" + config.contact() + ")",
        config.hostConcurrency(),
        config.hostPause());
  }
}
