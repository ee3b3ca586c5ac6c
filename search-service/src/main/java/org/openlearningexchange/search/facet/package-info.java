/** How many results each further filter would leave: the question, and the answer with labels. */
@NullMarked
package org.openlearningexchange.search.facet;

import org.jspecify.annotations.NullMarked;
