/** Connections, topics and dead letters. */
@NullMarked
package org.openlearningexchange.kit.kafka;

import org.jspecify.annotations.NullMarked;
