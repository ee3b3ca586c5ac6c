/** Member universities. */
@NullMarked
package org.openlearningexchange.catalog.member;

import org.jspecify.annotations.NullMarked;
