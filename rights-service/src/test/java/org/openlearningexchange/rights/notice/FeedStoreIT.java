package org.openlearningexchange.rights.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.rights.notice.Notice.Kind;

class FeedStoreIT {
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Instant NOW = Instant.parse("2026-03-01T02:00:00Z");
  private static final UUID REPOSITORY = UUID.randomUUID();

  private static NoticeDatabase database;

  private final FeedStore store = new FeedStore(database.pool());

  @BeforeAll
  static void open() {
    database = new NoticeDatabase("notice_feed");
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @BeforeEach
  void empty() {
    database.empty();
  }

  @Test
  void leadsThroughAllNoticesPageByPage() {
    List<UUID> resources = IntStream.range(0, 25).mapToObj(i -> UUID.randomUUID()).toList();
    publish(NOW, resources.stream().map(id -> notice(id, Kind.WITHDRAWN)).toList());

    List<UUID> read = new ArrayList<>();
    NoticePage page = find("size", "10");
    read.addAll(resources(page));
    while (page.more()) {
      page = find("size", "10", "before", "" + page.next().getAsLong());
      read.addAll(resources(page));
    }

    List<UUID> newestFirst = new ArrayList<>(resources);
    Collections.reverse(newestFirst);
    assertThat(read).containsExactlyElementsOf(newestFirst);
  }

  @Test
  void findsByResourceRepositoryAndKind() {
    UUID one = UUID.randomUUID();
    UUID two = UUID.randomUUID();
    UUID elsewhere = UUID.randomUUID();
    publish(
        NOW,
        List.of(
            notice(one, Kind.WITHDRAWN),
            notice(two, Kind.RESTRICTED),
            new Notice(Kind.WITHDRAWN, elsewhere, UUID.randomUUID(), null, null)));

    assertThat(resources(find("resource", one.toString()))).containsExactly(one);
    assertThat(resources(find("repository", REPOSITORY.toString()))).containsExactly(two, one);
    assertThat(resources(find("kind", "withdrawn"))).containsExactly(elsewhere, one);
    assertThat(resources(find("kind", "withdrawn", "repository", REPOSITORY.toString())))
        .containsExactly(one);
  }

  @Test
  void findsWhatWasPublishedSinceHoweverLateItWasCommitted() {
    UUID before = UUID.randomUUID();
    UUID late = UUID.randomUUID();
    publish(NOW, List.of(notice(before, Kind.WITHDRAWN)));
    database.append(NOW.minusSeconds(3600), notice(late, Kind.WITHDRAWN));
    give(NOW.plusSeconds(10));

    assertThat(resources(find("since", NOW.plusSeconds(1).toString()))).containsExactly(late);
    assertThat(resources(find("since", NOW.toString()))).containsExactly(late, before);
    assertThat(resources(find("since", NOW.plusSeconds(11).toString()))).isEmpty();
  }

  @Test
  void showsNothingThatHasNoPositionYet() {
    database.append(NOW, notice(UUID.randomUUID(), Kind.WITHDRAWN));

    assertThat(find().notices()).isEmpty();
  }

  @Test
  void deletesTheOldSomeAtATime() {
    Instant old = NOW.minus(Duration.ofDays(401));
    UUID young = UUID.randomUUID();
    publish(
        old,
        IntStream.range(0, 5).mapToObj(i -> notice(UUID.randomUUID(), Kind.WITHDRAWN)).toList());
    publish(NOW, List.of(notice(young, Kind.WITHDRAWN)));
    Instant before = NOW.minus(Duration.ofDays(400));

    int first = await(store.deleteSome(before, 3));
    int second = await(store.deleteSome(before, 3));

    assertThat(first).isEqualTo(3);
    assertThat(second).isEqualTo(2);
    assertThat(resources(find())).containsExactly(young);
  }

  private NoticePage find(String... parameters) {
    List<String> resources = new ArrayList<>();
    List<String> repositories = new ArrayList<>();
    List<String> kinds = new ArrayList<>();
    String since = null;
    String before = null;
    String size = null;
    for (int i = 0; i < parameters.length; i += 2) {
      String value = parameters[i + 1];
      switch (parameters[i]) {
        case "resource" -> resources.add(value);
        case "repository" -> repositories.add(value);
        case "kind" -> kinds.add(value);
        case "since" -> since = value;
        case "before" -> before = value;
        default -> size = value;
      }
    }
    return await(
        store.find(
            NoticeQuery.of(
                new NoticeQuery.Parameters(resources, repositories, kinds, since, before, size))));
  }

  private static List<UUID> resources(NoticePage page) {
    return page.notices().stream().map(notice -> notice.notice().resourceId()).toList();
  }

  private static void publish(Instant at, List<Notice> notices) {
    database.append(at, notices);
    give(at);
  }

  private static void give(Instant at) {
    await(new PositionStore(database.pool()).giveSome(at));
  }

  private static Notice notice(UUID resource, Kind kind) {
    return new Notice(kind, resource, REPOSITORY, null, null);
  }

  private static <T> T await(Uni<T> work) {
    return work.await().atMost(LONG);
  }
}
