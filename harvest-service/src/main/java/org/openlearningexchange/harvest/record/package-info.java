/** What was last seen of each source record, what is published of it, and what was refused. */
@NullMarked
package org.openlearningexchange.harvest.record;

import org.jspecify.annotations.NullMarked;
