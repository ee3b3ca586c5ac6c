/**
 * The messages that travel over Kafka. Each is a whole state, keyed by the id it speaks of; fields
 * are added, never re-used or removed.
 */
@NullMarked
package org.openlearningexchange.contracts.message;

import org.jspecify.annotations.NullMarked;
