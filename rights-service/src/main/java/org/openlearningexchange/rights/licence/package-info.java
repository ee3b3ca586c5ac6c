/** Licences that the exchange knows, and what each lets everyone do. Pure data and rules. */
@NullMarked
package org.openlearningexchange.rights.licence;

import org.jspecify.annotations.NullMarked;
