package org.openlearningexchange.harvest.probe.detection;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.harvest.probe.ask.Reply.Silence;

/**
 * What was found at an address.
 *
 * @param candidates the best first
 * @param elsewhere addresses on other hosts that the page calls OAI-PMH interfaces; not asked
 * @param silence why the address itself did not answer; null where it did
 */
public record Detection(
    List<Candidate> candidates, List<URI> elsewhere, @Nullable Silence silence) {
  public Detection {
    candidates = List.copyOf(candidates);
    elsewhere = List.copyOf(elsewhere);
  }
}
