/**
 * Single values as sources write them, whatever the format: agents, dates, languages, addresses,
 * texts. Pure functions.
 */
@NullMarked
package org.openlearningexchange.harvest.mapping.value;

import org.jspecify.annotations.NullMarked;
