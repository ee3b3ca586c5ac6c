/** Who changed what, and when. */
@NullMarked
package org.openlearningexchange.catalog.audit;

import org.jspecify.annotations.NullMarked;
