/** Labels of our own closed lists of values, in the languages of the vocabularies. */
@NullMarked
package org.openlearningexchange.search.label;

import org.jspecify.annotations.NullMarked;
