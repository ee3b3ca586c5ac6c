/**
 * May these be combined, and what may the result bear? Pure rules of compatibility, and the
 * endpoint that asks them.
 */
@NullMarked
package org.openlearningexchange.rights.composition;

import org.jspecify.annotations.NullMarked;
