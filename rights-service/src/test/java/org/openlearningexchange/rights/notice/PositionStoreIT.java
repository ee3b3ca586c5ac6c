package org.openlearningexchange.rights.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.rights.notice.Notice.Kind;
import org.openlearningexchange.rights.notice.PositionStore.Given;

class PositionStoreIT {
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Instant NOW = Instant.parse("2026-03-01T02:00:00Z");

  private static NoticeDatabase database;

  private final PositionStore positions = new PositionStore(database.pool());

  @BeforeAll
  static void open() {
    database = new NoticeDatabase("notice_positions");
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
  void givesNothingWhereNothingWaits() {
    assertThat(give(NOW).count()).isZero();
  }

  @Test
  void skipsNoNoticeWhoseTransactionCommitsLate() {
    UUID late = UUID.randomUUID();
    UUID early = UUID.randomUUID();
    SqlConnection session = database.session();
    Transaction open = await(session.begin());
    await(new NoticeStore().append(session, List.of(withdrawn(late)), NOW));
    database.append(NOW, withdrawn(early));
    Given first = give(NOW);
    List<UUID> seenFirst = above(0);

    await(open.commit());
    await(session.close());
    Given second = give(NOW.plusSeconds(1));

    assertThat(first).isEqualTo(new Given(0, 1));
    assertThat(seenFirst).containsExactly(early);
    assertThat(second).isEqualTo(new Given(1, 2));
    assertThat(above(1)).containsExactly(late);
  }

  @Test
  void leavesOutWhatIsRolledBack() {
    SqlConnection session = database.session();
    Transaction open = await(session.begin());
    await(new NoticeStore().append(session, List.of(withdrawn(UUID.randomUUID())), NOW));
    await(open.rollback());
    await(session.close());

    assertThat(give(NOW).count()).isZero();
  }

  @Test
  void keepsPublicationInTheOrderOfPositionsWhenAClockGoesBack() {
    database.append(NOW, withdrawn(UUID.randomUUID()));
    give(NOW);
    database.append(NOW, withdrawn(UUID.randomUUID()));

    give(NOW.minusSeconds(60));

    List<PublishedNotice> all = newestFirst();
    assertThat(all).extracting(PublishedNotice::position).containsExactly(2L, 1L);
    assertThat(all).extracting(PublishedNotice::publishedAt).containsExactly(NOW, NOW);
  }

  @Test
  void givesEachPositionOnceWhenTwoInstancesGiveThem() {
    int written = 2500;
    database.append(
        NOW, IntStream.range(0, written).mapToObj(i -> withdrawn(UUID.randomUUID())).toList());

    for (int i = 0; i < 10; i++) {
      await(Uni.join().all(positions.giveSome(NOW), positions.giveSome(NOW)).andFailFast());
    }

    assertThat(allPositions())
        .containsExactlyElementsOf(LongStream.rangeClosed(1, written).boxed().toList());
  }

  private Given give(Instant now) {
    return await(positions.giveSome(now));
  }

  private List<UUID> above(long position) {
    return newestFirst().stream()
        .filter(notice -> notice.position() > position)
        .map(notice -> notice.notice().resourceId())
        .toList();
  }

  private static List<PublishedNotice> newestFirst() {
    NoticeQuery all =
        NoticeQuery.of(
            new NoticeQuery.Parameters(List.of(), List.of(), List.of(), null, null, "200"));
    return await(new FeedStore(database.pool()).find(all)).notices();
  }

  private static List<Long> allPositions() {
    List<Long> positions = new ArrayList<>();
    await(database.pool().query("select position from notice order by position").execute())
        .forEach(row -> positions.add(row.getLong(0)));
    return positions;
  }

  private static Notice withdrawn(UUID resource) {
    return new Notice(Kind.WITHDRAWN, resource, UUID.randomUUID(), null, null);
  }

  private static <T> T await(Uni<T> work) {
    return work.await().atMost(LONG);
  }
}
