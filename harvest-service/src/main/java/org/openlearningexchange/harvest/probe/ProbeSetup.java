package org.openlearningexchange.harvest.probe;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.openlearningexchange.harvest.HarvestConfig;
import org.openlearningexchange.harvest.fetch.FetchLimits;
import org.openlearningexchange.harvest.fetch.Patience;
import org.openlearningexchange.harvest.fetch.Politeness;
import org.openlearningexchange.harvest.fetch.SourceClient;
import org.openlearningexchange.harvest.mapping.MetadataMapper;
import org.openlearningexchange.harvest.mapping.refine.Refinement;
import org.openlearningexchange.harvest.probe.ask.Watch;
import org.openlearningexchange.harvest.probe.sample.LinkCheck;
import org.openlearningexchange.harvest.probe.sample.SampleCheck;
import org.openlearningexchange.harvest.probe.sample.Sampler;
import org.openlearningexchange.harvest.protocol.Protocols;
import org.openlearningexchange.harvest.protocol.SourceProtocol;
import org.openlearningexchange.kit.address.AllowedPorts;

/**
 * Makes the prober. It has clients of its own, since somebody waits for it: shorter times, fewer
 * attempts, and at most one exchange with a host beside that of a harvest.
 */
@ApplicationScoped
public class ProbeSetup {
  private static final FetchLimits.Times TIMES = times(5, 10, 5, 20);
  private static final FetchLimits.Times TIMES_OF_LINKS = times(2, 3, 2, 4);
  private static final Duration TIME_FOR_LINKS = Duration.ofSeconds(5);
  private static final Patience PATIENCE =
      new Patience(2, Duration.ofMillis(500), Duration.ofSeconds(5));

  private final HarvestConfig config;
  private final Clock clock = Clock.systemUTC();
  private final SourceClient source;
  private final SourceClient links;
  private final Protocols spoken;
  private final Watch watch = new Watch();

  public ProbeSetup(Protocols protocols, HarvestConfig config) {
    this.config = config;
    this.source = client(TIMES);
    this.links = client(TIMES_OF_LINKS);
    this.spoken = protocols.over(source, PATIENCE);
  }

  @Produces
  @Singleton
  Prober prober() {
    MetadataMapper mapper = new MetadataMapper(config.ownHosts().orElse(Set.of()));
    return new Prober(
        new Prober.Probing(
            source,
            protocols(),
            new Sampler(mapper, new Refinement(), watch),
            new SampleCheck(new LinkCheck(links, clock, TIME_FOR_LINKS), clock)),
        clock);
  }

  @PreDestroy
  void close() {
    spoken.stop();
    watch.close();
    source.close();
    links.close();
  }

  private Map<String, SourceProtocol> protocols() {
    Map<String, SourceProtocol> byName = new LinkedHashMap<>();
    for (String name : spoken.names()) {
      spoken.find(name).ifPresent(protocol -> byName.put(name, protocol));
    }
    return byName;
  }

  private SourceClient client(FetchLimits.Times times) {
    return new SourceClient(
        new FetchLimits(
            times,
            config.maxTransferSize(),
            config.maxAnswerSize(),
            config.maxRedirects(),
            AllowedPorts.parse(config.allowedPorts()),
            config.allowedPrivateHosts().orElse(Set.of())),
        new Politeness(config.userAgent() + " (+" + config.contact() + ")", 1, config.hostPause()),
        clock);
  }

  private static FetchLimits.Times times(int connect, int firstByte, int silence, int exchange) {
    return new FetchLimits.Times(
        Duration.ofSeconds(connect),
        Duration.ofSeconds(firstByte),
        Duration.ofSeconds(silence),
        Duration.ofSeconds(exchange));
  }
}
