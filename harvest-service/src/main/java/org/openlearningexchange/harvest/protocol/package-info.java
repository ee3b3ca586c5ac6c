/** What every source protocol delivers. */
@NullMarked
package org.openlearningexchange.harvest.protocol;

import org.jspecify.annotations.NullMarked;
