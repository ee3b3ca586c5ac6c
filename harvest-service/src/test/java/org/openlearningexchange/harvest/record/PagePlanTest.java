package org.openlearningexchange.harvest.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.learning.LearningResource;
import org.openlearningexchange.contracts.message.Account;
import org.openlearningexchange.harvest.mapping.refine.Refined;

class PagePlanTest {
  private static final UUID ID = new UUID(1, 1);
  private static final Known LIVE = new Known(true, "hash", false, false);
  private static final Known WITHDRAWN = new Known(true, "hash", true, false);

  private static Arrival.Origin origin(UUID id) {
    return new Arrival.Origin(id, "oai:x:" + id, null, List.of(), null);
  }

  private static Arrival live(String hash) {
    LearningResource resource = LearningResource.named(Map.of("en", "T")).build();
    Refined content = new Refined(resource, List.of(), List.of(), List.of(), List.of(), List.of());
    return new Arrival.Live(origin(ID), content, hash, RawText.NONE, "");
  }

  private static Arrival gone() {
    return new Arrival.Gone(origin(ID), RawText.NONE);
  }

  private static Arrival faulty(UUID id) {
    return new Arrival.Faulty(id, null, "reason", null, null, RawText.NONE, null);
  }

  private static PagePlan decide(Known known, Arrival... arrivals) {
    return PagePlan.decide(List.of(arrivals), known == null ? Map.of() : Map.of(ID, known));
  }

  @Test
  void publishesWhatIsNew() {
    PagePlan plan = decide(null, live("hash"));

    assertThat(plan.account()).isEqualTo(Account.of(1, 0, 0, 0, 0, 0));
    assertThat(plan.publish()).hasSize(1);
    assertThat(plan.news()).isEqualTo(1);
  }

  @Test
  void publishesWhatChanged() {
    PagePlan plan = decide(LIVE, live("other"));

    assertThat(plan.account()).isEqualTo(Account.of(0, 1, 0, 0, 0, 0));
    assertThat(plan.publish()).hasSize(1);
  }

  @Test
  void publishesNothingForWhatIsUnchanged() {
    PagePlan plan = decide(LIVE, live("hash"));

    assertThat(plan.account()).isEqualTo(Account.of(0, 0, 1, 0, 0, 0));
    assertThat(plan.versionsNeeded()).isZero();
    assertThat(plan.touch()).containsExactly(ID);
  }

  @Test
  void takesAReturnAfterDeletionForNewEvenIfNothingChanged() {
    PagePlan plan = decide(WITHDRAWN, live("hash"));

    assertThat(plan.account()).isEqualTo(Account.of(1, 0, 0, 0, 0, 0));
    assertThat(plan.publish()).hasSize(1);
  }

  @Test
  void doomsOnceWhatIsDeleted() {
    assertThat(decide(LIVE, gone()).doom()).hasSize(1);
    assertThat(decide(LIVE, gone()).versionsNeeded()).isZero();
    assertThat(decide(WITHDRAWN, gone()).doom()).isEmpty();
    assertThat(decide(WITHDRAWN, gone()).account()).isEqualTo(Account.of(0, 0, 0, 1, 0, 0));
  }

  @Test
  void notesTombstonesOfSomethingNeverHeldWithoutPublishing() {
    PagePlan plan = decide(null, gone());

    assertThat(plan.account()).isEqualTo(Account.of(0, 0, 0, 1, 0, 0));
    assertThat(plan.versionsNeeded()).isZero();
    assertThat(plan.note()).hasSize(1);
  }

  @Test
  void keepsTheEarlierRecordWhenTheNewOneIsRefused() {
    PagePlan plan = decide(LIVE, faulty(ID));

    assertThat(plan.account()).isEqualTo(Account.of(0, 0, 0, 0, 1, 0));
    assertThat(plan.versionsNeeded()).isZero();
    assertThat(plan.refuse()).hasSize(1);
  }

  @Test
  void letsTheLastOfTwoWinAndCountsTheOtherAsRepeated() {
    PagePlan plan = decide(null, live("early"), live("late"));

    assertThat(plan.account()).isEqualTo(Account.of(1, 0, 0, 0, 0, 1));
    assertThat(plan.publish()).extracting(Arrival.Live::contentHash).containsExactly("late");
  }

  @Test
  void aRefusedEntryDoesNotDisplaceOneThatCanBeRead() {
    PagePlan plan = decide(null, live("good"), faulty(ID));

    assertThat(plan.account()).isEqualTo(Account.of(1, 0, 0, 0, 0, 1));
    assertThat(plan.publish()).extracting(Arrival.Live::contentHash).containsExactly("good");
  }

  @Test
  void countsAsNewWhatWasPublishedButNeverStored() {
    PagePlan plan = decide(new Known(true, null, false, false), live("hash"));

    assertThat(plan.account()).isEqualTo(Account.of(1, 0, 0, 0, 0, 0));
    assertThat(plan.publish()).hasSize(1);
  }

  @Test
  void refusesWhatIsNotHeldThoughItsSourceSaysThatItDidNotChange() {
    Arrival unchanged = new Arrival.Unchanged(ID, "oai:x:1");

    assertThat(decide(LIVE, unchanged).account()).isEqualTo(Account.of(0, 0, 1, 0, 0, 0));
    assertThat(decide(null, unchanged).account()).isEqualTo(Account.of(0, 0, 0, 0, 1, 0));
    assertThat(decide(null, unchanged).refuse()).hasSize(1);
    assertThat(decide(WITHDRAWN, unchanged).account()).isEqualTo(Account.of(0, 0, 0, 0, 1, 0));
  }

  @Test
  void countsWhatTheRunHasSeenAsRepeatedButTakesWhatChanged() {
    Known seen = new Known(true, "hash", false, true);

    assertThat(decide(seen, live("hash")).account()).isEqualTo(Account.of(0, 0, 0, 0, 0, 1));
    assertThat(decide(seen, live("hash")).news()).isZero();
    assertThat(decide(seen, live("other")).publish()).hasSize(1);
    assertThat(decide(seen, faulty(ID)).refuse()).isEmpty();
  }

  @Test
  void refusesEachEntryThatHasNoIdentifier() {
    PagePlan plan = decide(null, faulty(null), faulty(null));

    assertThat(plan.account()).isEqualTo(Account.of(0, 0, 0, 0, 2, 0));
    assertThat(plan.refuse()).hasSize(2);
  }
}
