/** Filling an index from Kafka: messages in, bulk requests out. */
@NullMarked
package org.openlearningexchange.search.indexing;

import org.jspecify.annotations.NullMarked;
