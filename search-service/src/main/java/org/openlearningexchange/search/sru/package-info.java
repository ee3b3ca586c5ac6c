/** SRU and CQL, for library systems: requests, queries, answers, diagnostics. */
@NullMarked
package org.openlearningexchange.search.sru;

import org.jspecify.annotations.NullMarked;
