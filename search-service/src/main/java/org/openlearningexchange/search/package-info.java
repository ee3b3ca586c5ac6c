/** Finding resources: an index of what rights-service publishes, its API and its widget. */
@NullMarked
package org.openlearningexchange.search;

import org.jspecify.annotations.NullMarked;
