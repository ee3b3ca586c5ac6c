package org.openlearningexchange.benchmark.harvest;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import org.openlearningexchange.harvest.fetch.FetchLimits;
import org.openlearningexchange.harvest.fetch.Patience;
import org.openlearningexchange.harvest.fetch.PatientSource;
import org.openlearningexchange.harvest.fetch.SourceClient;
import org.openlearningexchange.harvest.mapping.MetadataMapper;
import org.openlearningexchange.harvest.mapping.refine.RepositoryMappings;
import org.openlearningexchange.harvest.protocol.Next;
import org.openlearningexchange.harvest.protocol.Opening;
import org.openlearningexchange.harvest.protocol.Source;
import org.openlearningexchange.harvest.protocol.Window;
import org.openlearningexchange.harvest.protocol.oaipmh.OaiPmhClient;
import org.openlearningexchange.harvest.protocol.oaipmh.OaiPmhProtocol;
import org.openlearningexchange.harvest.record.Arrival;
import org.openlearningexchange.harvest.record.Arrivals;
import org.openlearningexchange.harvest.work.PageEnd;
import org.openlearningexchange.harvest.work.Part;
import org.openlearningexchange.harvest.work.Reading;

/**
 * The harvest as the service does it, in this process and without its store: one thread fetches and
 * reads, one maps, and the sink takes what is ready.
 */
final class HarvestInside implements Contender {
  private static final int LARGEST = 2_097_152;

  /** Takes what is ready, in one batch. */
  interface Sink {
    void take(List<Arrival.Live> batch) throws Exception;
  }

  private final String name;
  private final String prefix;
  private final Sink sink;
  private final ExecutorService readers;
  private final OaiPmhProtocol protocol;
  private final Arrivals arrivals = new Arrivals(new MetadataMapper(Set.of()));

  HarvestInside(
      String name, String prefix, List<String> hosts, ExecutorService readers, Sink sink) {
    this.name = name;
    this.prefix = prefix;
    this.sink = sink;
    this.readers = readers;
    this.protocol = protocol(hosts);
  }

  static OaiPmhProtocol protocol(List<String> hosts) {
    Duration minute = Duration.ofMinutes(1);
    FetchLimits limits = new FetchLimits(minute, minute, minute, 64 << 20, 5, Set.copyOf(hosts));
    PatientSource source =
        new PatientSource(
            new SourceClient(limits, Clock.systemUTC()),
            new Patience(1, minute, minute),
            wait -> {});
    return new OaiPmhProtocol(new OaiPmhClient(source, LARGEST), LARGEST);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Pass read(URI baseUrl, int round) throws Exception {
    return Timed.pass(() -> harvest(baseUrl));
  }

  private long harvest(URI baseUrl) throws Exception {
    Source source = new Source(null, baseUrl, prefix, List.of(), List.of());
    Opening.Opened opened = (Opening.Opened) protocol.open(source, new Window.Everything());
    UUID repository = UUID.randomUUID();
    long records = 0;
    try (Reading reading =
        new Reading(
            protocol.list(source, opened.cursor()),
            0,
            (delivered, place) ->
                arrivals.of(repository, opened.format(), RepositoryMappings.NONE, delivered, place),
            readers)) {
      for (boolean goesOn = true; goesOn; ) {
        List<Part<Arrival>> parts = reading.take(Duration.ofSeconds(10));
        List<Arrival.Live> live =
            parts.stream()
                .flatMap(part -> part.entries().stream())
                .map(Arrival.Live.class::cast)
                .toList();
        sink.take(live);
        records += live.size();
        reading.hadNews(live.size());
        goesOn = parts.stream().allMatch(HarvestInside::goesOn);
      }
    }
    return records;
  }

  private static boolean goesOn(Part<Arrival> part) {
    PageEnd end = part.end();
    return end == null || end.next() instanceof Next.Continue;
  }
}
