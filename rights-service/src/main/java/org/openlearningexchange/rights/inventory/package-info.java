/** All that the service holds, for reconciliation with the others. */
@NullMarked
package org.openlearningexchange.rights.inventory;

import org.jspecify.annotations.NullMarked;
