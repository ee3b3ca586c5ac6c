/** The connection to Elasticsearch: JSON over HTTP, nothing of our domain. */
@NullMarked
package org.openlearningexchange.search.elasticsearch;

import org.jspecify.annotations.NullMarked;
