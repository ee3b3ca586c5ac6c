package org.openlearningexchange.harvest.protocol;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.openlearningexchange.harvest.HarvestConfig;
import org.openlearningexchange.harvest.fetch.Patience;
import org.openlearningexchange.harvest.fetch.PatientSource;
import org.openlearningexchange.harvest.fetch.SourceClient;
import org.openlearningexchange.harvest.protocol.oaipmh.OaiPmhClient;
import org.openlearningexchange.harvest.protocol.oaipmh.OaiPmhProtocol;

/** The protocols that are spoken, over one client for the whole instance. Thread-safe. */
@ApplicationScoped
public class Protocols {
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final SourceClient client;
  private final Map<String, SourceProtocol> byName = new LinkedHashMap<>();

  @Inject
  public Protocols(SourceClient client, HarvestConfig config) {
    this(client, new Patience(config.attempts(), config.firstWait(), config.longestWait()), config);
  }

  /** Over another client, and with another patience, than harvests have. */
  public Protocols(SourceClient client, Patience patience, HarvestConfig config) {
    this.client = client;
    PatientSource source =
        new PatientSource(
            client,
            patience,
            wait -> {
              if (stopping.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new InterruptedException("stopping");
              }
            });
    add(
        new OaiPmhProtocol(
            new OaiPmhClient(source, config.maxRecordSize()), config.maxRecordSize()));
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
