package org.openlearningexchange.harvest.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.message.Brake;

class BrakeRuleTest {
  private final BrakeRule rule = new BrakeRule(0.2, 20);

  @Test
  void holdsWhenMoreThanTheShareWouldVanish() {
    assertThat(rule.holds(1000, 201, 0)).contains(new Brake(1000, 201));
    assertThat(rule.holds(1000, 200, 0)).isEmpty();
  }

  @Test
  void letsAFewGoWhateverTheirShare() {
    assertThat(rule.holds(20, 20, 0)).isEmpty();
    assertThat(rule.holds(21, 21, 0)).isPresent();
  }

  @Test
  void letsAsManyGoAsWereAgreed() {
    assertThat(rule.holds(1000, 900, 900)).isEmpty();
    assertThat(rule.holds(1000, 901, 900)).contains(new Brake(1000, 901));
  }
}
