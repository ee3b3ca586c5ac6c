package org.openlearningexchange.harvest.fetch;

import java.io.IOException;

/** An answer that goes beyond a bound. */
final class TooLargeException extends IOException {
  TooLargeException(String what, long bound) {
    super(what + " is larger than " + bound + " bytes");
  }
}
