package org.openlearningexchange.harvest.protocol.oaipmh;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.harvest.protocol.oaipmh.ListProgress.Broken;
import org.openlearningexchange.harvest.protocol.oaipmh.ListProgress.Continue;
import org.openlearningexchange.harvest.protocol.oaipmh.ListProgress.Ended;
import org.openlearningexchange.harvest.protocol.oaipmh.ListProgress.Next;
import org.openlearningexchange.harvest.protocol.oaipmh.ListProgress.Restart;

class ListProgressTest {
  private final ListProgress progress = new ListProgress(null, 0, 0, 0);

  private static PageSummary page(int records, String token) {
    return new PageSummary(
        null, List.of(), records, token == null ? null : new ResumptionToken(token, null), null);
  }

  private static PageSummary error(String code, Long completeListSize) {
    return new PageSummary(null, List.of(new OaiError(code, "")), 0, null, completeListSize);
  }

  @Test
  void endsWithoutAToken() {
    assertThat(progress.after(page(5, null), 5)).isEqualTo(new Ended());
  }

  @Test
  void continuesWithEachFreshToken() {
    assertThat(progress.after(page(5, "a"), 5)).isEqualTo(new Continue("a"));
    assertThat(progress.after(page(5, "b"), 5)).isEqualTo(new Continue("b"));
  }

  @Test
  void stopsWhenTheSameTokenComesAgain() {
    progress.after(page(5, "a"), 5);

    assertThat(progress.after(page(5, "a"), 5)).isInstanceOf(Broken.class);
  }

  @Test
  void stopsWhenTheTokenItResumedWithComesAgain() {
    assertThat(new ListProgress("a", 0, 0, 0).after(page(5, "a"), 5)).isInstanceOf(Broken.class);
  }

  @Test
  void findsACircleOfTokensHoweverLongItIs() {
    Next next = new Ended();
    int pages = 0;
    do {
      next = progress.after(page(1, "t" + (pages < 30 ? pages : 30 + pages % 7)), 1);
      pages++;
    } while (next instanceof Continue && pages < 1000);

    assertThat(next).isInstanceOf(Broken.class);
    assertThat(pages).isLessThan(100);
  }

  @Test
  void passesOverThirtyEmptyPagesButNotOverAllOfThem() {
    Next next = new Ended();
    for (int i = 0; i < 30; i++) {
      next = progress.after(page(0, "t" + i), 0);
    }
    assertThat(next).isInstanceOf(Continue.class);

    for (int i = 30; i < 102; i++) {
      next = progress.after(page(0, "t" + i), 0);
    }
    assertThat(next).isInstanceOf(Broken.class);
  }

  @Test
  void stopsWhenFreshTokensBringTheSameRecordsForEver() {
    Next next = new Ended();
    for (int i = 0; i < 60; i++) {
      next = progress.after(page(10, "t" + i), 0);
      if (next instanceof Broken) {
        break;
      }
    }

    assertThat(next).isInstanceOf(Broken.class);
  }

  @Test
  void takesNoRecordsMatchAtFirstForAnEmptyList() {
    assertThat(progress.after(error("noRecordsMatch", null), 0)).isEqualTo(new Ended());
  }

  @Test
  void takesNoRecordsMatchLaterForABreakUnlessAllHaveCome() {
    progress.after(page(5, "a"), 5);
    assertThat(progress.after(error("noRecordsMatch", null), 0)).isInstanceOf(Broken.class);

    ListProgress complete = new ListProgress(null, 0, 0, 0);
    complete.after(page(5, "a"), 5);
    assertThat(complete.after(error("noRecordsMatch", 5L), 0)).isEqualTo(new Ended());
  }

  @Test
  void beginsTheListAnewABoundedNumberOfTimesWhenItsTokenIsNoLongerKnown() {
    for (int i = 0; i < 2; i++) {
      progress.after(page(5, "a"), 5);
      assertThat(progress.after(error("badResumptionToken", null), 0)).isEqualTo(new Restart());
    }
    progress.after(page(5, "a"), 0);

    assertThat(progress.after(error("badResumptionToken", null), 0)).isInstanceOf(Broken.class);
  }

  @Test
  void remembersRestartsOfAnEarlierWorker() {
    ListProgress resumed = new ListProgress("a", 2, 0, 0);

    assertThat(resumed.after(error("badResumptionToken", null), 0)).isInstanceOf(Broken.class);
  }

  @Test
  void doesNotCountKnownPagesOfARestartedListAsALoop() {
    for (int i = 0; i < 80; i++) {
      progress.after(page(1, "t" + i), 1);
    }
    progress.after(error("badResumptionToken", null), 0);

    for (int i = 0; i < 80; i++) {
      assertThat(progress.after(page(1, "u" + i), 0)).isInstanceOf(Continue.class);
    }
  }

  @Test
  void takesEveryOtherErrorForABreak() {
    for (String code : List.of("badArgument", "noSetHierarchy", "cannotDisseminateFormat", "odd")) {
      assertThat(new ListProgress(null, 0, 0, 0).after(error(code, null), 0))
          .isInstanceOf(Broken.class);
    }
    assertThat(new ListProgress(null, 0, 0, 0).after(error("badResumptionToken", null), 0))
        .isInstanceOf(Broken.class);
  }
}
