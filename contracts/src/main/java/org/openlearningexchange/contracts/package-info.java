/** The JSON form that messages and the learning-resource model share. */
@NullMarked
package org.openlearningexchange.contracts;

import org.jspecify.annotations.NullMarked;
