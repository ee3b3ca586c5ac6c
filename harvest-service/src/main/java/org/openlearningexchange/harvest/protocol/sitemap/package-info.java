/** Pages that describe a learning resource in themselves, found by a site's sitemap. */
@NullMarked
package org.openlearningexchange.harvest.protocol.sitemap;

import org.jspecify.annotations.NullMarked;
