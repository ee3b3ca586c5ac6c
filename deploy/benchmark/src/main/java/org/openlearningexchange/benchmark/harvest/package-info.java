/** Harvesting alone: beside a bare loop, beside other harvesters, many sources, a large one. */
@NullMarked
package org.openlearningexchange.benchmark.harvest;

import org.jspecify.annotations.NullMarked;
