package org.openlearningexchange.harvest.run;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;
import org.openlearningexchange.contracts.message.Topics;
import org.openlearningexchange.kit.kafka.KafkaConnections;
import org.openlearningexchange.kit.relay.Relay;
import org.openlearningexchange.kit.relay.RelayTable;

/** Publishes the reports of runs: the row of a run is their outbox. */
@ApplicationScoped
public class RunPublisher {
  private final Relay relay;

  public RunPublisher(DataSource dataSource, KafkaConnections kafka) {
    this.relay =
        new Relay(
            new RelayTable("run", "id", "uuid", Topics.RUNS, RunRow::message), dataSource, kafka);
  }

  /** To be called when topics exist. */
  public void start() {
    relay.start();
  }

  /** Says that a report may be due. */
  public void nudge() {
    relay.nudge();
  }

  @PreDestroy
  void close() {
    relay.close();
  }
}
