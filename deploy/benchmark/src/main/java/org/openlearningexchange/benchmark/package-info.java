/** Measurements of the whole exchange on one machine. */
@NullMarked
package org.openlearningexchange.benchmark;

import org.jspecify.annotations.NullMarked;
