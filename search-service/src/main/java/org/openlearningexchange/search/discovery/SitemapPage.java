package org.openlearningexchange.search.discovery;

import java.net.URI;
import java.time.Instant;

/**
 * A page that crawlers may read.
 *
 * @param changed when what it says last changed
 */
record SitemapPage(URI address, Instant changed) {}
