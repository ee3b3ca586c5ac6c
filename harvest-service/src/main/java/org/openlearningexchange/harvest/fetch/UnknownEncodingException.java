package org.openlearningexchange.harvest.fetch;

import java.io.IOException;

/** An answer in a compression that was not asked for. */
final class UnknownEncodingException extends IOException {
  UnknownEncodingException(String encoding) {
    super("the answer is compressed as " + encoding + ", which was not asked for");
  }
}
