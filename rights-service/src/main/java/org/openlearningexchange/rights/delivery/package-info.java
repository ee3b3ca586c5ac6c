/** Brings notices to who subscribed to them. */
@NullMarked
package org.openlearningexchange.rights.delivery;

import org.jspecify.annotations.NullMarked;
