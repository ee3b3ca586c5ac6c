/** The outbox: rows whose revision is ahead of what was published. */
@NullMarked
package org.openlearningexchange.kit.relay;

import org.jspecify.annotations.NullMarked;
