/** The search box that any page can embed. */
@NullMarked
package org.openlearningexchange.search.widget;

import org.jspecify.annotations.NullMarked;
