/** Resources that are like another. */
@NullMarked
package org.openlearningexchange.search.similar;

import org.jspecify.annotations.NullMarked;
