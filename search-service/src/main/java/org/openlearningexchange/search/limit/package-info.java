/** How much one client may ask for: a token bucket for each. */
@NullMarked
package org.openlearningexchange.search.limit;

import org.jspecify.annotations.NullMarked;
