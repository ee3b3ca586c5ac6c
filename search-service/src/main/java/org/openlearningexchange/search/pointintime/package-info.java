/** States of the index that pages share while it changes. */
@NullMarked
package org.openlearningexchange.search.pointintime;

import org.jspecify.annotations.NullMarked;
