/** Shows a member its own records as teachers will see them, before anything is published. */
@NullMarked
package org.openlearningexchange.harvest.probe;

import org.jspecify.annotations.NullMarked;
