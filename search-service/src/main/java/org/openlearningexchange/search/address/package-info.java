/** Where the exchange is reached from outside, and where it may send its readers. */
@NullMarked
package org.openlearningexchange.search.address;

import org.jspecify.annotations.NullMarked;
