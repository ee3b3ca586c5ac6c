package org.openlearningexchange.harvest.protocol.sitemap;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.Json;

/**
 * Where a walk over a site stands.
 *
 * @param mark when the walk was begun
 * @param unchangedBefore pages that were last modified before this moment need not be fetched; null
 *     for all
 * @param places in the sitemap that was registered, in the one listed there, and so on
 * @param tally what was met so far
 */
record SitemapCursor(
    String mark, @Nullable Instant unchangedBefore, List<Place> places, SitemapTally tally) {
  SitemapCursor {
    places = List.copyOf(places);
  }

  /**
   * A place in a sitemap.
   *
   * @param offset how many of its entries are done; the sitemap that the next place is in among
   *     them
   * @param digest of the sitemap that they were counted in; null at its beginning
   */
  record Place(URI address, long offset, @Nullable String digest) {}

  static SitemapCursor read(String cursor) {
    return Json.read(cursor, SitemapCursor.class);
  }

  SitemapCursor at(List<Place> reached, SitemapTally met) {
    return new SitemapCursor(mark, unchangedBefore, reached, met);
  }

  String write() {
    return Json.write(this);
  }
}
