/** What a service says it holds, for reconciliation. */
@NullMarked
package org.openlearningexchange.kit.inventory;

import org.jspecify.annotations.NullMarked;
