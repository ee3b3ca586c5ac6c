/** A resource in the forms that other programs read: pure functions from a resource to text. */
@NullMarked
package org.openlearningexchange.search.format;

import org.jspecify.annotations.NullMarked;
