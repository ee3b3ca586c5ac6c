/** Comparing what the four services hold. */
@NullMarked
package org.openlearningexchange.catalog.reconciliation;

import org.jspecify.annotations.NullMarked;
