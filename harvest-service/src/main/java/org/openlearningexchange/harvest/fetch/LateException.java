package org.openlearningexchange.harvest.fetch;

import java.io.IOException;
import java.time.Duration;

/** A source that does not begin to answer. */
final class LateException extends IOException {
  LateException(Duration bound) {
    super("the source did not begin to answer within " + bound.toMillis() + " ms");
  }
}
