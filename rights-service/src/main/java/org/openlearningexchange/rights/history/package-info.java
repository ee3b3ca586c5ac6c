/** What was decided before: each change of a resource's rights, kept for good. */
@NullMarked
package org.openlearningexchange.rights.history;

import org.jspecify.annotations.NullMarked;
