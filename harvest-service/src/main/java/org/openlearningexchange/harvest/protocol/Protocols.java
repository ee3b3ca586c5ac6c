package org.openlearningexchange.harvest.protocol;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.openlearningexchange.harvest.HarvestConfig;
import org.openlearningexchange.harvest.fetch.Patience;
import org.openlearningexchange.harvest.fetch.PatientSource;
import org.openlearningexchange.harvest.fetch.Robots;
import org.openlearningexchange.harvest.fetch.SourceClient;
import org.openlearningexchange.harvest.protocol.amb.AmbProtocol;
import org.openlearningexchange.harvest.protocol.csv.CsvProtocol;
import org.openlearningexchange.harvest.protocol.feed.FeedProtocol;
import org.openlearningexchange.harvest.protocol.moochub.MoochubProtocol;
import org.openlearningexchange.harvest.protocol.oaipmh.FormatChoice;
import org.openlearningexchange.harvest.protocol.oaipmh.OaiPmhClient;
import org.openlearningexchange.harvest.protocol.oaipmh.OaiPmhProtocol;
import org.openlearningexchange.harvest.protocol.sitemap.EmbeddedResources;
import org.openlearningexchange.harvest.protocol.sitemap.SitemapProtocol;
import org.openlearningexchange.harvest.protocol.upload.UploadProtocol;
import org.openlearningexchange.harvest.protocol.upload.Uploads;

/** The protocols that are spoken, over one client for the whole instance. Thread-safe. */
@ApplicationScoped
public class Protocols {
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final SourceClient client;
  private final Robots robots;
  private final EmbeddedResources embedded;
  private final Uploads uploads;
  private final HarvestConfig config;
  private final Map<String, SourceProtocol> byName = new LinkedHashMap<>();

  @Inject
  public Protocols(
      SourceClient client,
      Robots robots,
      EmbeddedResources embedded,
      Uploads uploads,
      HarvestConfig config) {
    this.client = client;
    this.robots = robots;
    this.embedded = embedded;
    this.uploads = uploads;
    this.config = config;
    addAll(new Patience(config.attempts(), config.firstWait(), config.longestWait()));
  }

  private Protocols(Protocols others, SourceClient client, Patience patience) {
    this.client = client;
    this.robots = others.robots;
    this.embedded = others.embedded;
    this.uploads = others.uploads;
    this.config = others.config;
    addAll(patience);
  }

  /** The same over another client, and with another patience, than harvests have. */
  public Protocols over(SourceClient other, Patience patience) {
    return new Protocols(this, other, patience);
  }

  private void addAll(Patience patience) {
    PatientSource source = new PatientSource(client, patience, this::sleep);
    long mostBytes = config.maxAnswerSize();
    int maxRecord = config.maxRecordSize();
    add(
        new OaiPmhProtocol(
            new OaiPmhClient(source, maxRecord),
            new FormatChoice(config.formats().orElse(List.of())),
            maxRecord));
    add(new SitemapProtocol(source, robots, embedded, maxRecord, Clock.systemUTC()));
    add(new AmbProtocol(source, mostBytes, maxRecord));
    add(new MoochubProtocol(source, mostBytes, maxRecord));
    add(new FeedProtocol(source, mostBytes, maxRecord));
    add(new CsvProtocol(source, mostBytes, maxRecord));
    add(new UploadProtocol(uploads, config.maxUploadSize(), maxRecord));
  }

  private void sleep(Duration wait) throws InterruptedException {
    if (stopping.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new InterruptedException("stopping");
    }
  }

  private void add(SourceProtocol protocol) {
    byName.put(protocol.name(), protocol);
  }

  /** The protocol that registrations call by this name. */
  public Optional<SourceProtocol> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** Their names. */
  public Set<String> names() {
    return byName.keySet();
  }

  /** Breaks off what sources have not answered yet; nothing is asked any more. */
  public void stop() {
    stopping.countDown();
    client.cancelAll();
  }
}
