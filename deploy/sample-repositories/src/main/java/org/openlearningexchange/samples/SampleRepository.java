package org.openlearningexchange.samples;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.openlearningexchange.samples.collection.GeneratedCollection;
import org.openlearningexchange.samples.collection.RecordCollection;
import org.openlearningexchange.samples.collection.SampleCollections;
import org.openlearningexchange.samples.oaipmh.Argument;
import org.openlearningexchange.samples.oaipmh.DeletedRecords;
import org.openlearningexchange.samples.oaipmh.Holdings;
import org.openlearningexchange.samples.oaipmh.Item;
import org.openlearningexchange.samples.oaipmh.Metadata;
import org.openlearningexchange.samples.oaipmh.OaiPmh;
import org.openlearningexchange.samples.oaipmh.Repository;
import org.openlearningexchange.samples.record.RecordMetadata;
import org.openlearningexchange.samples.record.SampleRecord;

/**
 * A member repository that a test can change while it is harvested. Every change takes the clock's
 * present second as its datestamp. All methods may be called from any thread.
 */
public final class SampleRepository implements OaiSource, AutoCloseable {
  private final SampleServer server;
  private final URI baseUrl;
  private final RepositoryOptions options;
  private final String domain;
  private final Holdings holdings;
  private final RequestLog requests = new RequestLog();
  private final Faults faults = new Faults();
  private volatile Repository repository;
  private volatile Duration delay = Duration.ZERO;
  private volatile PagePlan plan = PagePlan.atOnce();
  private int nextGenerated = GeneratedCollection.FIRST_ADDED;

  SampleRepository(
      SampleServer server, URI baseUrl, RecordCollection collection, RepositoryOptions options) {
    this.server = server;
    this.baseUrl = baseUrl;
    this.options = options;
    this.domain = collection.domain();
    this.holdings = new Holdings(collection.items());
    this.repository =
        new Repository(
            collection.name(),
            collection.adminEmail(),
            domain,
            options.granularity().orElse(collection.granularity()),
            options.deletedRecords(),
            options.hasSets() ? collection.sets() : List.of(),
            collection.formats(),
            options.pageSize(),
            options.tokenLifetime(),
            0);
    if (options.deletedRecords() == DeletedRecords.NO) {
      deletedIdentifiers().forEach(holdings::remove);
    }
  }

  /** A server of its own with this one repository at /oai; port 0 takes a free one. */
  public static SampleRepository start(int port, RecordCollection collection) {
    return start(port, collection, RepositoryOptions.defaults());
  }

  public static SampleRepository start(
      int port, RecordCollection collection, RepositoryOptions options) {
    return SampleServer.start(port).add("/oai", collection, options);
  }

  public URI baseUrl() {
    return baseUrl;
  }

  /** Stops the server, and with it every repository of that server. */
  @Override
  public void close() {
    server.close();
  }

  // ---- what it holds

  public Set<String> liveIdentifiers() {
    return identifiers(false);
  }

  public Set<String> deletedIdentifiers() {
    return identifiers(true);
  }

  public Optional<Item> find(String identifier) {
    return holdings.find(identifier);
  }

  /** The sample or generated record behind an identifier; real answers of a folder have none. */
  public SampleRecord record(String identifier) {
    return record(
        holdings.find(identifier).orElseThrow(() -> new IllegalArgumentException(identifier)));
  }

  // ---- changes

  public void change(String identifier, UnaryOperator<SampleRecord> change) {
    holdings.change(
        identifier,
        item -> {
          SampleRecord changed = change.apply(record(item));
          return item.with(new RecordMetadata(changed), changed.sets(), now());
        });
  }

  public void changeTitle(String identifier, String title) {
    change(identifier, record -> record.withTitle(title));
  }

  /** New datestamp, same content. */
  public void touch(String identifier) {
    holdings.change(identifier, item -> item.with(item.metadata(), item.sets(), now()));
  }

  /** A tombstone stays, unless this repository keeps no deleted records. */
  public void delete(String identifier) {
    holdings.change(identifier, item -> item.asDeleted(now()));
    if (options.deletedRecords() == DeletedRecords.NO) {
      holdings.remove(identifier);
    }
  }

  /** Brings back what was deleted with a tombstone. */
  public void restore(String identifier) {
    holdings.change(identifier, item -> item.asLive(now()));
  }

  /** Gone without a trace, tombstone included, as after a purge or a broken migration. */
  public void vanish(String identifier) {
    holdings.remove(identifier);
  }

  /** A new record under this repository's domain; answers its identifier. */
  public String add(SampleRecord record) {
    Item item = SampleCollections.item(record, domain).asLive(now());
    holdings.put(item);
    return item.identifier();
  }

  /** A new item in whatever format. */
  public void add(String identifier, List<String> sets, Metadata metadata) {
    holdings.put(new Item(identifier, now(), sets, false, metadata));
  }

  /**
   * So many more generated records, unlike each other and unlike those generated before; answers
   * their identifiers.
   */
  public synchronized List<String> addGenerated(int count) {
    List<Item> items = GeneratedCollection.items(nextGenerated, count, now(), domain);
    nextGenerated += count;
    items.forEach(holdings::put);
    return items.stream().map(Item::identifier).toList();
  }

  // ---- behaviour

  public void setPageSize(int size) {
    repository = repository.withPageSize(size);
  }

  /** Each page of a list is held back so long. */
  public void delayPages(Duration perPage) {
    delay = perPage;
  }

  /**
   * Pages of lists leave at fixed times from now on: the next one at once, each later one a period
   * after the one before was due, however long its reader took; a reader that is late gets them at
   * once until it has caught up.
   */
  public void pacePages(Duration period) {
    plan = PagePlan.every(period);
  }

  /** Tokens given out so far answer badResumptionToken from now on. */
  public synchronized void expireTokens() {
    repository = repository.withExpiredTokens();
  }

  /**
   * The next requests get this HTTP status instead of an answer, with Retry-After where it is not
   * empty.
   */
  public void failNext(int requests, int status, Optional<Duration> retryAfter) {
    faults.failNext(requests, status, retryAfter);
  }

  // ---- what was asked

  public int requests() {
    return requests.count();
  }

  public int requests(String verb) {
    return requests.count(verb);
  }

  /** The arguments of the latest thousand requests, the oldest first. */
  public List<Map<String, String>> latestRequests() {
    return requests.latest();
  }

  /**
   * When the last bytes of the answers to this verb were sent, by {@link System#nanoTime}, the
   * earliest first; of the latest thousand answers.
   */
  public List<Long> sentAt(String verb) {
    return requests.sentAt(verb);
  }

  @Override
  public void sent(List<Argument> arguments) {
    requests.addSent(arguments);
  }

  @Override
  public HttpAnswer answer(List<Argument> arguments, String calledAs) {
    requests.add(arguments);
    if (arguments.stream().anyMatch(a -> a.name().equals("verb") && a.value().startsWith("List"))) {
      pause();
    }
    return faults
        .next()
        .orElseGet(
            () ->
                HttpAnswer.xml(
                    new OaiPmh(repository, holdings).answer(arguments, calledAs, now())));
  }

  @Override
  public String summary() {
    return repository.name() + ", " + holdings.all().size() + " records";
  }

  private void pause() {
    try {
      Thread.sleep(delay.toMillis());
      TimeUnit.NANOSECONDS.sleep(plan.untilNext(System.nanoTime()));
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private Instant now() {
    return options.clock().instant();
  }

  private Set<String> identifiers(boolean deleted) {
    return holdings.all().stream()
        .filter(item -> item.deleted() == deleted)
        .map(Item::identifier)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static SampleRecord record(Item item) {
    if (item.metadata() instanceof RecordMetadata metadata) {
      return metadata.record();
    }
    throw new IllegalArgumentException(item.identifier() + " is not one of our own records");
  }
}
