package org.openlearningexchange.harvest.troubles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.openlearningexchange.contracts.message.RunReport;
import org.openlearningexchange.harvest.fetch.FetchLimits;
import org.openlearningexchange.harvest.fetch.Patience;
import org.openlearningexchange.harvest.fetch.PatientSource;
import org.openlearningexchange.harvest.fetch.SourceClient;
import org.openlearningexchange.harvest.mapping.MetadataMapper;
import org.openlearningexchange.harvest.mapping.refine.RepositoryMappings;
import org.openlearningexchange.harvest.protocol.Delivered;
import org.openlearningexchange.harvest.protocol.Next;
import org.openlearningexchange.harvest.protocol.Opening;
import org.openlearningexchange.harvest.protocol.Source;
import org.openlearningexchange.harvest.protocol.SourceList;
import org.openlearningexchange.harvest.protocol.SourcePage;
import org.openlearningexchange.harvest.protocol.Window;
import org.openlearningexchange.harvest.protocol.oaipmh.OaiPmhClient;
import org.openlearningexchange.harvest.protocol.oaipmh.OaiPmhProtocol;
import org.openlearningexchange.harvest.record.Arrival;
import org.openlearningexchange.harvest.record.Arrivals;
import org.openlearningexchange.harvest.record.Known;
import org.openlearningexchange.harvest.record.PagePlan;
import org.openlearningexchange.harvest.run.Ending;
import org.openlearningexchange.kit.address.AllowedPorts;

/**
 * Harvests a whole list as a run does: over real HTTP, through the real protocol, mapping and plan
 * of each page; only what is stored is kept in maps. Never waits: what it would have waited is
 * noted.
 */
final class TroubledHarvest implements AutoCloseable {
  static final int MAX_RECORD = 2_097_152;
  private static final UUID REPOSITORY = new UUID(1, 1);
  private static final int MOST_PAGES = 2_000;

  private final Arrivals arrivals =
      new Arrivals(new MetadataMapper(Set.of("exchange.example.org")));
  private final Map<UUID, Known> known = new HashMap<>();
  private final Harvested harvested = new Harvested();
  private final Set<String> distinct = new HashSet<>();
  private final SourceClient client;
  private final Source source;
  private Window window = new Window.Everything();

  private TroubledHarvest(SourceClient client, Source source) {
    this.client = client;
    this.source = source;
  }

  /** Of a server's whole list in Dublin Core. */
  static Harvested of(TroubledServer server) throws Exception {
    return of(source(server.address()), new Window.Everything(), server.hostAndPort());
  }

  static Harvested of(TroubledServer server, Window window) throws Exception {
    return of(source(server.address()), window, server.hostAndPort());
  }

  static Harvested of(Source source, Window window, String... allowed) throws Exception {
    return of(limits(Duration.ofSeconds(20), allowed), source, window);
  }

  static Harvested of(FetchLimits limits, Source source, Window window) throws Exception {
    try (TroubledHarvest harvest =
        new TroubledHarvest(new SourceClient(limits, Clock.systemUTC()), source)) {
      harvest.window = window;
      return harvest.harvest();
    }
  }

  static Source source(URI address) {
    return new Source(REPOSITORY, address, "oai_dc", List.of(), List.of());
  }

  /** The bounds of the service, but for the time of an exchange. */
  static FetchLimits limits(Duration exchange, String... allowed) {
    return new FetchLimits(
        new FetchLimits.Times(exchange, exchange, exchange, exchange),
        67_108_864,
        67_108_864,
        5,
        AllowedPorts.DEFAULT,
        Set.of(allowed));
  }

  private Harvested harvest() throws IOException, InterruptedException {
    PatientSource patient =
        new PatientSource(
            client,
            new Patience(4, Duration.ofSeconds(1), Duration.ofSeconds(60)),
            wait -> {
              if (!wait.isZero()) {
                harvested.waits.add(wait);
              }
            });
    OaiPmhProtocol protocol = new OaiPmhProtocol(new OaiPmhClient(patient, MAX_RECORD), MAX_RECORD);
    Opening opening = protocol.open(source, window);
    if (opening instanceof Opening.Unavailable unavailable) {
      harvested.findings.addAll(unavailable.findings());
      return ended(Ending.broken(0, unavailable.reason(), unavailable.retryAfter()));
    }
    Opening.Opened opened = (Opening.Opened) opening;
    harvested.from = opened.from();
    harvested.isComplete = opened.isComplete();
    harvested.announcesDeletions = opened.announcesDeletions();
    harvested.findings.addAll(opened.findings());
    return ended(ending(protocol, opened));
  }

  private Ending ending(OaiPmhProtocol protocol, Opening.Opened opened)
      throws IOException, InterruptedException {
    try (SourceList list = protocol.list(source, opened.cursor())) {
      while (true) {
        Next next = page(list, opened);
        if (next instanceof Next.Ended) {
          return Ending.succeeded();
        } else if (next instanceof Next.Broken broken) {
          return Ending.broken(harvested.account.delivered(), broken.reason(), broken.retryAfter());
        }
        assertThat(harvested.pages).as("pages, which are endless").isLessThan(MOST_PAGES);
      }
    }
  }

  private Next page(SourceList list, Opening.Opened opened)
      throws IOException, InterruptedException {
    try (SourcePage page = list.next()) {
      List<Delivered> delivered = new ArrayList<>();
      page.forEach(delivered::add);
      List<Arrival> arrived = new ArrayList<>();
      delivered.forEach(
          it ->
              arrived.add(
                  arrivals.of(REPOSITORY, opened.format(), RepositoryMappings.NONE, it, null)));
      PagePlan plan = PagePlan.decide(arrived, known);
      carryOut(plan, arrived);
      list.hadNews(plan.news());
      harvested.mark = harvested.pages == 0 ? page.mark() : harvested.mark;
      harvested.pages++;
      harvested.findings.addAll(page.findings());
      return page.next();
    }
  }

  private void carryOut(PagePlan plan, List<Arrival> arrived) {
    harvested.account = harvested.account.plus(plan.account());
    for (Arrival.Live live : plan.publish()) {
      harvested.live.put(live.origin().identifier(), live);
      harvested.deleted.remove(live.origin().identifier());
      known.put(live.resourceId(), new Known(true, live.contentHash(), false, true));
    }
    List<Arrival.Gone> gone = new ArrayList<>(plan.doom());
    gone.addAll(plan.note());
    for (Arrival.Gone tombstone : gone) {
      harvested.deleted.add(tombstone.origin().identifier());
      harvested.live.remove(tombstone.origin().identifier());
      known.put(tombstone.resourceId(), new Known(true, null, true, true));
    }
    for (Arrival.Faulty faulty : plan.refuse()) {
      harvested.refused.add(faulty);
      if (faulty.resourceId() != null) {
        known.merge(
            faulty.resourceId(),
            new Known(false, null, false, true),
            (held, now) -> new Known(held.held(), held.contentHash(), held.withdrawn(), true));
      }
    }
    int unnamed = 0;
    for (Arrival arrival : arrived) {
      UUID id = arrival.resourceId();
      distinct.add(id == null ? "unnamed " + distinct.size() + " " + unnamed++ : id.toString());
    }
  }

  /** The account has to add up whatever came (its constructor looks at the sum). */
  private Harvested ended(Ending ending) {
    harvested.state = ending.state();
    harvested.reason = ending.reason() == null ? "" : ending.reason();
    harvested.retryAfter = ending.retryAfter();
    long repeated = harvested.account.repeated();
    assertThat(harvested.account.delivered() - repeated)
        .as("distinct entries")
        .isEqualTo(distinct.size());
    if (ending.state() != RunReport.State.SUCCEEDED) {
      assertThat(harvested.reason).isNotBlank().hasSizeLessThan(4_000);
    }
    harvested.refused.forEach(it -> assertThat(it.reason()).isNotBlank().hasSizeLessThan(2_000));
    return harvested;
  }

  @Override
  public void close() {
    client.close();
  }
}
