/** Credits for resources of the exchange, alone or put together, over HTTP. */
@NullMarked
package org.openlearningexchange.rights.attribution;

import org.jspecify.annotations.NullMarked;
