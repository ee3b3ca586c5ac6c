/** How words meet texts: what people write into a search box, and the clauses that come of it. */
@NullMarked
package org.openlearningexchange.search.text;

import org.jspecify.annotations.NullMarked;
