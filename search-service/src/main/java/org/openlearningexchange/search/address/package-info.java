/** Where the exchange is reached from outside. */
@NullMarked
package org.openlearningexchange.search.address;

import org.jspecify.annotations.NullMarked;
