/** Working on runs: one thread reads the source, one maps, one publishes and stores. */
@NullMarked
package org.openlearningexchange.harvest.work;

import org.jspecify.annotations.NullMarked;
