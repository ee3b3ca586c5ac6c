/** The repositories that are harvested: their pages are made beforehand and served from memory. */
@NullMarked
package org.openlearningexchange.benchmark.source;

import org.jspecify.annotations.NullMarked;
