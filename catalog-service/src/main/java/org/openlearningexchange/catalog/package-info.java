/** The catalogue: what its features share. */
@NullMarked
package org.openlearningexchange.catalog;

import org.jspecify.annotations.NullMarked;
