package org.openlearningexchange.catalog.client;

import java.time.Duration;

/** What a request for a token comes to. */
sealed interface TokenAnswer permits TokenAnswer.Issued, TokenRefusal {
  /** A token, signed. */
  record Issued(String token, Duration lifetime) implements TokenAnswer {}
}
