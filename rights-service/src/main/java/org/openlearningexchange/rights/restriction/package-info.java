/** What open disputes do to the resources that they are about. */
@NullMarked
package org.openlearningexchange.rights.restriction;

import org.jspecify.annotations.NullMarked;
