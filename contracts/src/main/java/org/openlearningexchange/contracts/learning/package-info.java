/**
 * The learning resource: schema.org LearningResource with the LRMI terms, in the field names of
 * AMB. Multilingual values are maps from BCP 47 tag to text ('und' where the language is unknown).
 */
@NullMarked
package org.openlearningexchange.contracts.learning;

import org.jspecify.annotations.NullMarked;
