package org.openlearningexchange.catalog.client;

import java.security.SecureRandom;
import java.util.Base64;

/** A client's secret, as it is shown once. */
record Secret(String text) {
  private static final SecureRandom RANDOM = new SecureRandom();

  /** 256 bits of chance. */
  static Secret create() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** Never in a log. */
  @Override
  public String toString() {
    return "Secret[…]";
  }
}
