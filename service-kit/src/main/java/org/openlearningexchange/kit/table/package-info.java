/** Small compacted topics read as tables. */
@NullMarked
package org.openlearningexchange.kit.table;

import org.jspecify.annotations.NullMarked;
