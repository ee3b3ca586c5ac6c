/** Controlled vocabularies with labels in many languages. */
@NullMarked
package org.openlearningexchange.contracts.vocabulary;

import org.jspecify.annotations.NullMarked;
