/** Rulings by members and operators that stand in the place of what statements come to. */
@NullMarked
package org.openlearningexchange.rights.override;

import org.jspecify.annotations.NullMarked;
