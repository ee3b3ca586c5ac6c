/** Keeping the index: its definition, its filling from Kafka, its replacement by a newer one. */
@NullMarked
package org.openlearningexchange.search.indexing;

import org.jspecify.annotations.NullMarked;
