package org.openlearningexchange.samples;

import java.util.List;
import org.openlearningexchange.samples.oaipmh.Argument;

/** Whatever answers OAI-PMH requests at one base URL: a living repository or a replayed answer. */
interface OaiSource {

  HttpAnswer answer(List<Argument> arguments, String baseUrl);

  /** Called when the last byte of the answer to these arguments was sent. */
  default void sent(List<Argument> arguments) {}

  /** A line for people about what is served here. */
  String summary();
}
