/** Searching: parameters, the question to Elasticsearch, cursors, facets, the answer. */
@NullMarked
package org.openlearningexchange.search.query;

import org.jspecify.annotations.NullMarked;
