/** One readable model of a sample record, and its oai_dc and LOM forms. */
@NullMarked
package org.openlearningexchange.samples.record;

import org.jspecify.annotations.NullMarked;
