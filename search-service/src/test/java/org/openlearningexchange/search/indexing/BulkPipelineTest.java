package org.openlearningexchange.search.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.message.ResourceMessage;
import org.openlearningexchange.search.Fixtures;
import org.openlearningexchange.search.elasticsearch.ElasticsearchAway;
import org.openlearningexchange.search.elasticsearch.ElasticsearchRefusal;

/** Requests are answered by hand, in any order. */
class BulkPipelineTest {
  private static final UUID REPOSITORY = UUID.randomUUID();

  private final List<BulkRequest> sent = new ArrayList<>();
  private final List<CompletableFuture<BulkOutcome>> answers = new ArrayList<>();
  private final Map<String, String> refused = new LinkedHashMap<>();
  private final List<String> counted = new ArrayList<>();
  private final BulkPipeline pipeline =
      new BulkPipeline(
          new BulkTarget(
              unused -> Map.of(),
              this::send,
              (request, outcome) ->
                  counted.add((request.erases() ? "erased " : "stored ") + outcome.done())));
  private long offset;

  @Test
  void sendsAtOnceWhenNothingIsUnderWayAndGathersMeanwhile() {
    take(state(UUID.randomUUID(), 1));
    take(state(UUID.randomUUID(), 1));
    take(state(UUID.randomUUID(), 1));

    assertThat(sizes()).containsExactly(1);

    answers.get(0).complete(BulkOutcome.allDone(1));
    pipeline.advance();

    assertThat(sizes()).containsExactly(1, 2);
  }

  @Test
  void countsAPlaceAsDoneOnlyWhenAllBeforeItIs() {
    take(state(UUID.randomUUID(), 1));
    fillARequest();
    long end = offset;
    take(state(UUID.randomUUID(), 1));

    answers.get(1).complete(BulkOutcome.allDone(sent.get(1).size()));
    pipeline.advance();
    assertThat(pipeline.takeFinished()).isEmpty();

    answers.get(0).complete(BulkOutcome.allDone(1));
    pipeline.advance();
    assertThat(pipeline.takeFinished()).containsExactly(Map.entry(0, end));
  }

  @Test
  void hasRoomForThreeRequestsAndNoMore() {
    take(state(UUID.randomUUID(), 1));
    fillARequest();
    assertThat(pipeline.hasRoom()).isTrue();
    fillARequest();

    assertThat(sent).hasSize(3);
    assertThat(pipeline.hasRoom()).isFalse();
  }

  @Test
  void erasesOnlyWhenTheStateUnderWayIsFinished() {
    UUID id = UUID.randomUUID();
    take(state(id, 1));
    take(erasure(id));
    assertThat(pipeline.hasRoom()).isFalse();
    assertThat(sizes()).containsExactly(1);

    answers.get(0).complete(again(0));
    pipeline.advance();
    awaitSent(2);
    assertThat(sent.get(1).erases()).isFalse();

    answers.get(1).complete(BulkOutcome.allDone(1));
    pipeline.advance();
    assertThat(sent.get(2).erases()).isTrue();
    assertThat(sent.get(2).ids()).containsExactly(id.toString());
  }

  @Test
  void bringsAnErasedResourceBackOnlyWhenItsErasureIsFinished() {
    UUID id = UUID.randomUUID();
    take(erasure(id));
    take(state(id, 2));
    assertThat(sizes()).containsExactly(1);

    answers.get(0).complete(BulkOutcome.allDone(1));
    pipeline.advance();

    assertThat(sizes()).containsExactly(1, 1);
    assertThat(sent.get(1).erases()).isFalse();
  }

  @Test
  void erasesBesideStatesOfOtherResources() {
    take(state(UUID.randomUUID(), 1));
    take(erasure(UUID.randomUUID()));
    take(state(UUID.randomUUID(), 1));

    assertThat(sent).extracting(BulkRequest::erases).containsExactly(false, true);
    assertThat(pipeline.hasRoom()).isTrue();
  }

  @Test
  void sendsOnlyWhatWasNotTakenAgain() {
    UUID second = UUID.randomUUID();
    take(state(UUID.randomUUID(), 1));
    take(state(UUID.randomUUID(), 1));
    take(state(second, 1));
    answers.get(0).complete(BulkOutcome.allDone(1));
    pipeline.advance();

    answers.get(1).complete(again(1));
    pipeline.advance();
    awaitSent(3);

    assertThat(sent.get(2).ids()).containsExactly(second.toString());
  }

  @Test
  void waitsForElasticsearchAndLosesNothing() {
    take(state(UUID.randomUUID(), 1));
    answers.get(0).completeExceptionally(new ElasticsearchAway("no answer", new Exception()));
    pipeline.advance();
    assertThat(pipeline.takeFinished()).isEmpty();

    awaitSent(2);
    answers.get(1).complete(BulkOutcome.allDone(1));
    pipeline.advance();

    assertThat(pipeline.takeFinished()).containsExactly(Map.entry(0, 1L));
  }

  @Test
  void setsARefusedDocumentAsideAndGoesOn() {
    UUID id = UUID.randomUUID();
    take(state(id, 1));
    answers.get(0).complete(new BulkOutcome(0, 0, Map.of(0, "immense term"), List.of(), false));
    pipeline.advance();

    assertThat(refused).containsExactly(Map.entry(id.toString(), "immense term"));
    assertThat(pipeline.takeFinished()).containsExactly(Map.entry(0, 1L));
  }

  @Test
  void sendsARequestThatIsTooLargeInHalves() {
    UUID first = UUID.randomUUID();
    UUID second = UUID.randomUUID();
    take(state(UUID.randomUUID(), 1));
    take(state(first, 1));
    take(state(second, 1));
    answers.get(0).complete(BulkOutcome.allDone(1));
    pipeline.advance();

    answers.get(1).completeExceptionally(tooLarge());
    pipeline.advance();
    answers.get(2).complete(BulkOutcome.allDone(1));
    pipeline.advance();
    answers.get(3).complete(BulkOutcome.allDone(1));
    pipeline.advance();

    assertThat(sent.get(2).ids()).containsExactly(first.toString());
    assertThat(sent.get(3).ids()).containsExactly(second.toString());
    assertThat(pipeline.takeFinished()).containsExactly(Map.entry(0, 3L));
    assertThat(refused).isEmpty();
  }

  @Test
  void setsADocumentThatIsTooLargeByItselfAside() {
    UUID id = UUID.randomUUID();
    take(state(id, 1));

    answers.get(0).completeExceptionally(tooLarge());
    pipeline.advance();

    assertThat(refused).containsOnlyKeys(id.toString());
    assertThat(pipeline.takeFinished()).containsExactly(Map.entry(0, 1L));
  }

  @Test
  void setsUnreadableMessagesAsideAndCountsThemAsDone() {
    pipeline.take(message("no id", new byte[0]));
    pipeline.advance();
    pipeline.advance();

    assertThat(refused).containsOnlyKeys("no id");
    assertThat(pipeline.takeFinished()).containsExactly(Map.entry(0, 1L));
    assertThat(pipeline.isIdle()).isTrue();
  }

  @Test
  void stopsWhenTheIndexIsMissing() {
    take(state(UUID.randomUUID(), 1));
    answers.get(0).complete(new BulkOutcome(0, 0, Map.of(), List.of(), true));

    assertThatThrownBy(pipeline::advance).isInstanceOf(IndexIsMissing.class);
  }

  @Test
  void givesBackWhatIsNotAnsweredInTime() throws InterruptedException {
    take(state(UUID.randomUUID(), 1));
    take(state(UUID.randomUUID(), 1));

    pipeline.settle(Duration.ofMillis(1));

    assertThat(pipeline.isIdle()).isTrue();
    assertThat(pipeline.takeFinished()).isEmpty();
    assertThat(sizes()).containsExactly(1);
  }

  private void take(TopicMessage message) {
    pipeline.take(message);
    pipeline.advance();
  }

  private void fillARequest() {
    int before = sent.size();
    while (sent.size() == before) {
      pipeline.take(state(UUID.randomUUID(), 1));
    }
  }

  private void awaitSent(int number) {
    await()
        .atMost(Duration.ofSeconds(5))
        .until(
            () -> {
              pipeline.advance();
              return sent.size() == number;
            });
  }

  private List<Integer> sizes() {
    return sent.stream().map(BulkRequest::size).toList();
  }

  private CompletableFuture<BulkOutcome> send(BulkRequest request) {
    CompletableFuture<BulkOutcome> answer = new CompletableFuture<>();
    sent.add(request);
    answers.add(answer);
    return answer;
  }

  private static ElasticsearchRefusal tooLarge() {
    return new ElasticsearchRefusal(413, "content_too_long", "larger than 100 MB");
  }

  private static BulkOutcome again(int position) {
    return new BulkOutcome(0, 0, Map.of(), List.of(position), false);
  }

  private TopicMessage state(UUID id, long revision) {
    ResourceMessage message = Fixtures.withdrawn(id, revision, REPOSITORY);
    return message(id.toString(), Json.writeBytes(message));
  }

  private TopicMessage erasure(UUID id) {
    return message(id.toString(), null);
  }

  private TopicMessage message(String key, byte @Nullable [] value) {
    return new TopicMessage(0, offset++, key, value, reason -> refused.put(key, reason));
  }
}
