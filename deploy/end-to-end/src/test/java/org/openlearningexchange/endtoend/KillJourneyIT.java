package org.openlearningexchange.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.openlearningexchange.endtoend.Exchange.EVENTUALLY;
import static org.openlearningexchange.endtoend.Exchange.assertAddsUp;
import static org.openlearningexchange.endtoend.Exchange.count;
import static org.openlearningexchange.endtoend.Exchange.state;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openlearningexchange.local.process.ManagedProcess;
import org.openlearningexchange.samples.RepositoryOptions;
import org.openlearningexchange.samples.SampleRepository;
import org.openlearningexchange.samples.collection.GeneratedCollection;

/**
 * Any process may be killed in mid-harvest: after its restart every live record of the source is
 * there, once, in all four services. How often each is killed: {@code -Dkills=3}.
 */
@Timeout(420)
class KillJourneyIT {
  private static final int RECORDS = 1_000;

  private final Exchange exchange = Exchange.running();

  static Stream<String> processes() {
    int rounds = Integer.getInteger("kills", 1);
    return IntStream.range(0, rounds)
        .boxed()
        .flatMap(
            round ->
                Stream.of(
                    "catalog-service",
                    "harvest-service",
                    "rights-service",
                    "search-service",
                    "kafka",
                    "postgres",
                    "elasticsearch"));
  }

  @ParameterizedTest
  @MethodSource("processes")
  void nothingIsLostWhenAProcessIsKilledInMidHarvest(String name) {
    SampleRepository source =
        exchange
            .repositories()
            .add(
                "/kill-" + UUID.randomUUID(),
                GeneratedCollection.of(RECORDS),
                RepositoryOptions.defaults().withPageSize(25));
    source.delayPages(Duration.ofMillis(60));
    String member = exchange.member("Member while " + name + " is killed");
    String repository = exchange.register(member, "Generated", source.baseUrl());
    exchange.awaitActive(repository);
    long probed = source.requests("ListRecords");
    await().atMost(EVENTUALLY).until(() -> source.requests("ListRecords") >= probed + 8);

    ManagedProcess process = exchange.processes().process(name);
    process.kill();
    process.start();

    JsonNode run = awaitSuccess(repository);
    assertAddsUp(run);
    assertThat(source.requests("ListRecords")).isGreaterThanOrEqualTo(RECORDS / 25);
    await().atMost(EVENTUALLY).ignoreExceptions().until(() -> exchange.visible(member) == RECORDS);
    JsonNode held = exchange.awaitInStep();
    System.out.printf(
        "killed %s: run %s with %d delivered, %d repeated; reconciliation in step: %s%n",
        name, state(run), count(run, "delivered"), count(run, "repeated"), held.get("live"));
  }

  /** A run that a kill made partial or failed is followed by another one soon. */
  private JsonNode awaitSuccess(String repository) {
    return await()
        .atMost(EVENTUALLY)
        .pollInterval(Duration.ofMillis(500))
        .ignoreExceptions()
        .until(
            () -> exchange.newestRun(repository).orElseThrow(),
            run -> state(run).equals("succeeded"));
  }
}
