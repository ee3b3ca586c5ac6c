package org.openlearningexchange.harvest.probe.detection;

import java.io.IOException;
import java.net.URI;
import org.openlearningexchange.harvest.probe.ask.Questions;

/**
 * Finds out how a repository can be harvested, given only an address: what the answer itself is,
 * else what the page says, else where the software of repositories has its interfaces. Ends at the
 * first OAI-PMH answer. Thread-safe.
 */
public final class Detector {
  private final Habits habits = Habits.load();

  /** Asks around, as long as the questions last. */
  public Detection detect(URI address, Questions questions)
      throws InterruptedException, IOException {
    return new Search(address, questions, habits).search();
  }
}
