/** What members say about their repositories' own values. */
@NullMarked
package org.openlearningexchange.harvest.crosswalk;

import org.jspecify.annotations.NullMarked;
