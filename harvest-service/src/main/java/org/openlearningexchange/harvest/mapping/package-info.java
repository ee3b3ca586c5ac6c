/** From a source's metadata to the learning resource of the exchange: pure functions. */
@NullMarked
package org.openlearningexchange.harvest.mapping;

import org.jspecify.annotations.NullMarked;
