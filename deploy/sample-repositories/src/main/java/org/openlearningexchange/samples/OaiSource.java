package org.openlearningexchange.samples;

import java.util.List;
import org.openlearningexchange.samples.oaipmh.Argument;

/** Whatever answers OAI-PMH requests at one base URL: a living repository or a replayed answer. */
interface OaiSource {

  HttpAnswer answer(List<Argument> arguments, String baseUrl);

  /** A line for people about what is served here. */
  String summary();
}
