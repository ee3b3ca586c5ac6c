/** The result of a search as a file or feed. */
@NullMarked
package org.openlearningexchange.search.export;

import org.jspecify.annotations.NullMarked;
