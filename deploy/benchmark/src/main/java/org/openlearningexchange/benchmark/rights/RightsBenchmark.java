package org.openlearningexchange.benchmark.rights;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.openlearningexchange.contracts.Json;

/** How fast records become resources, and how fresh they stay while many are decided anew. */
public final class RightsBenchmark {
  private static final Duration POLL = Duration.ofMillis(20);
  private static final Duration LIMIT = Duration.ofMinutes(20);
  private static final int WARM_UP = 20_000;
  private static final int PER_SECOND = 10;
  private static final int PIECE = 5_000;

  private final Path data;
  private final PrintStream out;

  public RightsBenchmark(Path data, PrintStream out) {
    this.data = data;
    this.out = out;
  }

  /** So many records seen for the first time; then the same, a tenth of them changed. */
  public void flow(int records) {
    try (RatingService service = new RatingService(data)) {
      UUID warmUp = UUID.randomUUID();
      UUID repository = UUID.randomUUID();
      service.register(warmUp, null);
      service.register(repository, null);
      pass(service, GeneratedRecords.of(warmUp), WARM_UP, 1, WARM_UP);
      out.println("| records | pass | published | seconds | records/s | CPU |");
      out.println("| ---: | --- | ---: | ---: | ---: | --- |");
      GeneratedRecords generated = GeneratedRecords.of(repository);
      row(service, "first seen", generated, records, 1, records);
      row(service, "a tenth changed", generated, records, 2, records / 10);
    }
  }

  private void row(
      RatingService service,
      String name,
      GeneratedRecords generated,
      int records,
      int round,
      int expected) {
    String before = service.cpu();
    double seconds = pass(service, generated, records, round, expected);
    out.printf(
        "| %,d | %s | %,d | %.1f | %,.0f | before %s after %s |%n",
        records, name, expected, seconds, records / seconds, before, service.cpu());
  }

  /** Sends them all and waits for what comes of them; answers the seconds from first to last. */
  private static double pass(
      RatingService service, GeneratedRecords generated, int records, int round, int expected) {
    try (Consumer<String, byte[]> resources = service.resources()) {
      List<byte[]> messages = messages(generated, records, round);
      long started = System.nanoTime();
      for (int number = 0; number < records; number++) {
        service.send(generated.id(number), messages.get(number));
      }
      service.flush();
      int seen = 0;
      while (seen < expected) {
        seen += resources.poll(POLL).count();
        check(started);
      }
      // the last of the unchanged ones may still be under way: a record after them all is the end
      UUID last = generated.id(records);
      service.send(last, generated.message(records, round * 1_000_000L + records, round));
      while (!holds(resources, last)) {
        check(started);
      }
      return (System.nanoTime() - started) / 1e9;
    }
  }

  private static boolean holds(Consumer<String, byte[]> resources, UUID id) {
    for (ConsumerRecord<String, byte[]> message : resources.poll(POLL)) {
      if (message.key().equals(id.toString())) {
        return true;
      }
    }
    return false;
  }

  private static List<byte[]> messages(GeneratedRecords generated, int records, int round) {
    List<byte[]> messages = new ArrayList<>(records);
    for (int number = 0; number < records; number++) {
      boolean changed = round > 1 && number % 10 == 0;
      messages.add(generated.message(number, round * 1_000_000L + number, changed ? round : 1));
    }
    return messages;
  }

  /** A default licence changes for so many resources while some records a second arrive. */
  public void redecide(int records) throws InterruptedException {
    try (RatingService service = new RatingService(data)) {
      UUID repository = UUID.randomUUID();
      UUID other = UUID.randomUUID();
      service.register(repository, null);
      service.register(other, null);
      GeneratedRecords silent = GeneratedRecords.silent(repository);
      for (int from = 0; from < records; from += PIECE) {
        passPiece(service, silent, from, Math.min(records, from + PIECE));
      }
      try (Consumer<String, byte[]> resources = service.resources()) {
        tell(records, new Arrivals(service, resources, repository, other).run(records));
      }
    }
  }

  private static void passPiece(
      RatingService service, GeneratedRecords generated, int from, int to) {
    try (Consumer<String, byte[]> resources = service.resources()) {
      long started = System.nanoTime();
      for (int number = from; number < to; number++) {
        service.send(generated.id(number), generated.message(number, number + 1L, 1));
      }
      service.flush();
      int seen = 0;
      while (seen < to - from) {
        seen += resources.poll(POLL).count();
        check(started);
      }
    }
  }

  private void tell(int records, Arrivals.Result result) {
    List<Long> fresh = new ArrayList<>(result.freshMillis());
    Collections.sort(fresh);
    out.println("| decided anew | seconds | updates | freshness p50 ms | p99 ms | worst ms |");
    out.println("| ---: | ---: | ---: | ---: | ---: | ---: |");
    out.printf(
        "| %,d | %.1f | %d | %d | %d | %d |%n",
        records,
        result.seconds(),
        fresh.size(),
        fresh.get(fresh.size() / 2),
        fresh.get(fresh.size() * 99 / 100),
        fresh.get(fresh.size() - 1));
  }

  private static void check(long started) {
    if (System.nanoTime() - started > LIMIT.toNanos()) {
      throw new IllegalStateException("waited for " + LIMIT + " in vain");
    }
  }

  /** Sends some records a second and takes the time until each is a resource. */
  private record Arrivals(
      RatingService service, Consumer<String, byte[]> resources, UUID repository, UUID other) {

    record Result(double seconds, List<Long> freshMillis) {}

    Result run(int records) throws InterruptedException {
      GeneratedRecords updates = GeneratedRecords.of(other);
      Map<String, Long> sent = new HashMap<>();
      List<Long> fresh = new ArrayList<>();
      service.register(repository, "CC-BY-4.0");
      long started = System.nanoTime();
      int redecided = 0;
      int number = 0;
      while (redecided < records || !sent.isEmpty()) {
        long due = started + TimeUnit.SECONDS.toNanos(1) / PER_SECOND * number;
        if (redecided < records && System.nanoTime() >= due) {
          sent.put(updates.id(number).toString(), System.nanoTime());
          service.send(updates.id(number), updates.message(number, number + 1L, 1));
          service.flush();
          number++;
        }
        for (ConsumerRecord<String, byte[]> message : resources.poll(POLL)) {
          Long since = sent.remove(message.key());
          if (since != null) {
            fresh.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since));
          } else if (isByPolicy(message.value())) {
            redecided++;
          }
        }
        check(started);
      }
      return new Result((System.nanoTime() - started) / 1e9, fresh);
    }

    private static boolean isByPolicy(byte[] message) {
      JsonNode resource = Json.read(message, JsonNode.class);
      return resource.at("/rights/status").asText().equals("repository-default");
    }
  }
}
