/** How crawlers, browsers and content systems find their way: sitemaps, OpenSearch, oEmbed. */
@NullMarked
package org.openlearningexchange.search.discovery;

import org.jspecify.annotations.NullMarked;
