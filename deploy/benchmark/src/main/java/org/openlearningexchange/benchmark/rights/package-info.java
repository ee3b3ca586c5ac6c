/** rights-service alone: from records to resources, and decisions made anew meanwhile. */
@NullMarked
package org.openlearningexchange.benchmark.rights;

import org.jspecify.annotations.NullMarked;
