/** What a resource looks like in the index: pure functions from messages to documents. */
@NullMarked
package org.openlearningexchange.search.document;

import org.jspecify.annotations.NullMarked;
