/** search-service beside the Elasticsearch behind it, and the way of a change into it. */
@NullMarked
package org.openlearningexchange.benchmark.search;

import org.jspecify.annotations.NullMarked;
