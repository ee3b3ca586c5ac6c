package org.openlearningexchange.harvest.probe;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openlearningexchange.harvest.fetch.Patience;
import org.openlearningexchange.harvest.fetch.PatientSource;
import org.openlearningexchange.harvest.fetch.SourceClient;
import org.openlearningexchange.harvest.mapping.MetadataMapper;
import org.openlearningexchange.harvest.mapping.refine.Refinement;
import org.openlearningexchange.harvest.probe.ask.Watch;
import org.openlearningexchange.harvest.probe.sample.LinkCheck;
import org.openlearningexchange.harvest.probe.sample.SampleCheck;
import org.openlearningexchange.harvest.probe.sample.Sampler;
import org.openlearningexchange.harvest.protocol.oaipmh.OaiPmhClient;
import org.openlearningexchange.harvest.protocol.oaipmh.OaiPmhProtocol;

/** A prober that may ask one site of a test. */
public final class ProberFixture implements Closeable {
  private static final Clock CLOCK = Clock.systemUTC();
  private static final int MAX_RECORD = 1_000_000;
  private static final Refinement REFINEMENT = new Refinement();

  private final SourceClient client;
  private final Watch watch = new Watch();
  private final Prober prober;

  public ProberFixture(SourceClient client) {
    this(client, Duration.ofSeconds(5));
  }

  /**
   * @param forLinks time to follow links; none for real ones
   */
  public ProberFixture(SourceClient client, Duration forLinks) {
    this.client = client;
    PatientSource patient =
        new PatientSource(
            client, new Patience(2, Duration.ofMillis(1), Duration.ofMillis(10)), wait -> {});
    this.prober =
        new Prober(
            new Prober.Probing(
                client,
                Map.of(
                    "oai-pmh",
                    new OaiPmhProtocol(new OaiPmhClient(patient, MAX_RECORD), MAX_RECORD)),
                new Sampler(new MetadataMapper(Set.of("exchange.example.org")), REFINEMENT, watch),
                new SampleCheck(new LinkCheck(client, CLOCK, forLinks), CLOCK)),
            CLOCK);
  }

  public ProbeReport probe(URI address) {
    return probe(request(address, null));
  }

  public ProbeReport probe(ProbeRequest request) {
    try {
      return prober.probe(request, null);
    } catch (InterruptedException | IOException e) {
      throw new AssertionError(e);
    }
  }

  public static ProbeRequest request(URI address, String protocol) {
    return new ProbeRequest(null, address, protocol, null, List.of(), List.of(), null, "en");
  }

  @Override
  public void close() {
    watch.close();
    client.close();
  }
}
