/** A judged set of searches over a fixed, fictional corpus, and the measures for a ranking. */
@NullMarked
package org.openlearningexchange.search.relevance;

import org.jspecify.annotations.NullMarked;
