package org.openlearningexchange.harvest.fetch;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What a protocol makes of an answer with HTTP 200: sources send error pages with it too. */
public sealed interface Verdict<T> {

  /** What was asked for. */
  record Whole<T>(T value) implements Verdict<T> {}

  /**
   * Not, or not all, of what was asked for; asking again may help.
   *
   * @param rest what came of it nevertheless; if it is Closeable, it is closed before asking again
   */
  record Broken<T>(String reason, @Nullable T rest) implements Verdict<T> {}

  /** Asking again would not help. */
  record Unacceptable<T>(String reason) implements Verdict<T> {}

  /** Judges documents. */
  interface Judge<T> {
    /** Either the verdict holds the document's body, or the judge closes it. */
    Verdict<T> judge(Answer.Document document) throws IOException;
  }
}
