/**
 * Passes that decide anew, in the background, on all that a change of rules or policies touches.
 */
@NullMarked
package org.openlearningexchange.rights.redecision;

import org.jspecify.annotations.NullMarked;
