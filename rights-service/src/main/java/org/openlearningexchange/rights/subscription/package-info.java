/** Who wants to be told of which changes, and where. */
@NullMarked
package org.openlearningexchange.rights.subscription;

import org.jspecify.annotations.NullMarked;
