/** Harvests member repositories and publishes their records, in order and without loss. */
@NullMarked
package org.openlearningexchange.harvest;

import org.jspecify.annotations.NullMarked;
