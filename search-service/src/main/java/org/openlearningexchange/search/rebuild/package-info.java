/** Versions of the index: made beside each other, filled, put in each other's place, removed. */
@NullMarked
package org.openlearningexchange.search.rebuild;

import org.jspecify.annotations.NullMarked;
