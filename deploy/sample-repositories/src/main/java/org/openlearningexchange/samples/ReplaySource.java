package org.openlearningexchange.samples;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openlearningexchange.samples.oaipmh.Argument;
import org.openlearningexchange.samples.replay.ReplayedAnswer;

/** A replayed answer at its base URL. */
record ReplaySource(ReplayedAnswer replay) implements OaiSource {

  @Override
  public HttpAnswer answer(List<Argument> arguments, String baseUrl) {
    Optional<byte[]> verbatim = replay.verbatim(arguments);
    return verbatim
        .map(HttpAnswer::xmlAsFound)
        .orElseGet(() -> HttpAnswer.xml(replay.synthetic(arguments, baseUrl, Instant.now())));
  }

  @Override
  public String summary() {
    return "replays " + replay.file();
  }
}
