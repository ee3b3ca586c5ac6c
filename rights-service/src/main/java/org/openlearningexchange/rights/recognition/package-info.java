/**
 * Reads what sources say about rights: from statements exactly as found to the licence they mean.
 * Pure, and never more permissive than the source: what is not certain allows nothing.
 */
@NullMarked
package org.openlearningexchange.rights.recognition;

import org.jspecify.annotations.NullMarked;
