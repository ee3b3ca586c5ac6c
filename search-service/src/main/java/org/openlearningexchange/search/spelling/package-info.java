/** What somebody who found little may have meant. */
@NullMarked
package org.openlearningexchange.search.spelling;

import org.jspecify.annotations.NullMarked;
