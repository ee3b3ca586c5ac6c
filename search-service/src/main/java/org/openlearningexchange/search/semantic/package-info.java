/** Finding by meaning beside words: vectors of texts, and two orders made one. Off unless set. */
@NullMarked
package org.openlearningexchange.search.semantic;

import org.jspecify.annotations.NullMarked;
