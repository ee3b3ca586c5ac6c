/** What members' policies give to resources whose records say nothing of rights. */
@NullMarked
package org.openlearningexchange.rights.policy;

import org.jspecify.annotations.NullMarked;
