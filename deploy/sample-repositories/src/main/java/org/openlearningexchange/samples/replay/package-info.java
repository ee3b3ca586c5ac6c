/** One real answer, served again byte by byte. */
@NullMarked
package org.openlearningexchange.samples.replay;

import org.jspecify.annotations.NullMarked;
