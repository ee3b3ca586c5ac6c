/**
 * JSON-LD as it is found: a tolerant reading of nodes, without fetching any context. Pure.
 *
 * <p>A JSON-LD processor would drop every property that its context does not define, and most pages
 * have a context that is wrong, missing or somewhere else; so names are read as they stand.
 */
@NullMarked
package org.openlearningexchange.harvest.mapping.json.node;

import org.jspecify.annotations.NullMarked;
