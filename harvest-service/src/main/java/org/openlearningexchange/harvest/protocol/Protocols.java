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
import org.openlearningexchange.harvest.protocol.amb.AmbProtocol;
import org.openlearningexchange.harvest.protocol.csv.CsvProtocol;
import org.openlearningexchange.harvest.protocol.feed.FeedProtocol;
import org.openlearningexchange.harvest.protocol.moochub.MoochubProtocol;
import org.openlearningexchange.harvest.protocol.oaipmh.OaiPmhClient;
import org.openlearningexchange.harvest.protocol.oaipmh.OaiPmhProtocol;
import org.openlearningexchange.harvest.protocol.upload.UploadProtocol;
import org.openlearningexchange.harvest.protocol.upload.Uploads;

/** The protocols that are spoken, over one client for the whole instance. Thread-safe. */
@ApplicationScoped
public class Protocols {
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final SourceClient client;
  private final Map<String, SourceProtocol> byName = new LinkedHashMap<>();

  public Protocols(SourceClient client, Uploads uploads, HarvestConfig config) {
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
    add(new AmbProtocol(source, config.maxAnswerSize(), config.maxRecordSize()));
    add(new MoochubProtocol(source, config.maxAnswerSize(), config.maxRecordSize()));
    add(new FeedProtocol(source, config.maxAnswerSize(), config.maxRecordSize()));
    add(new UploadProtocol(uploads, config.maxUploadSize(), config.maxRecordSize()));
    add(new CsvProtocol(source, config.maxAnswerSize(), config.maxRecordSize()));
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
