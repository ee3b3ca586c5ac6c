/** Suggestions while somebody types: titles, subjects, people. */
@NullMarked
package org.openlearningexchange.search.suggest;

import org.jspecify.annotations.NullMarked;
