/** Which parts of a shown text the words of a search mean. */
@NullMarked
package org.openlearningexchange.search.highlight;

import org.jspecify.annotations.NullMarked;
