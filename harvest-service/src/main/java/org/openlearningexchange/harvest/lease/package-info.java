/** The right to work on a repository: one holder at a time, and the latest one's word counts. */
@NullMarked
package org.openlearningexchange.harvest.lease;

import org.jspecify.annotations.NullMarked;
