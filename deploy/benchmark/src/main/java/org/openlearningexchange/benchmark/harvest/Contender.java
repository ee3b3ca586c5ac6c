package org.openlearningexchange.benchmark.harvest;

import java.net.URI;

/** Someone who reads a list to its end. */
interface Contender {
  String name();

  /**
   * Reads the list once and says how many records there were.
   *
   * @param round part of the address where every pass needs a repository of its own
   */
  Pass read(URI baseUrl, int round) throws Exception;
}
