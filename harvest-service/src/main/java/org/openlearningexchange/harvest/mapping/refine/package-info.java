/**
 * What is worked out about a mapped record, whatever format it came in: languages that nobody
 * stated, the keys of its work, values that no vocabulary holds.
 */
@NullMarked
package org.openlearningexchange.harvest.mapping.refine;

import org.jspecify.annotations.NullMarked;
