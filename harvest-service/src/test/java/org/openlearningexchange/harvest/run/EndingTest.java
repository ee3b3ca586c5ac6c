package org.openlearningexchange.harvest.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.message.RunReport.State;

class EndingTest {
  @Test
  void isPartialWhenSomethingCameAndFailedWhenNothingDid() {
    assertThat(Ending.broken(3, "x", null).state()).isEqualTo(State.PARTIAL);
    assertThat(Ending.broken(0, "x", null).state()).isEqualTo(State.FAILED);
  }

  @Test
  void namesARemedyWhereOneIsKnown() {
    assertThat(Ending.broken(0, "the source answered HTTP 404", null).reason())
        .isEqualTo("the source answered HTTP 404; check the base URL of the registration");
    assertThat(Ending.broken(0, "something else", null).reason()).isEqualTo("something else");
  }
}
