/** Runs over repositories: queued, leased, resumed, reported. */
@NullMarked
package org.openlearningexchange.harvest.run;

import org.jspecify.annotations.NullMarked;
