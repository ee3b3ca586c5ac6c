/**
 * What repositories' own values mean in the exchange's vocabularies: what is open, what is said.
 */
@NullMarked
package org.openlearningexchange.harvest.vocabulary;

import org.jspecify.annotations.NullMarked;
