package org.openlearningexchange.contracts.learning;

import java.math.BigDecimal;

/**
 * Credits in the system that counts them.
 *
 * @param value how many
 * @param system the system's name, such as {@code ECTS}
 */
public record Credits(BigDecimal value, String system) {
  public Credits {
    if (value == null || value.signum() < 0) {
      throw new IllegalArgumentException("value: credits are zero or more");
    }
    if (system == null || system.isBlank()) {
      throw new IllegalArgumentException("system: credits name the system that counts them");
    }
  }
}
