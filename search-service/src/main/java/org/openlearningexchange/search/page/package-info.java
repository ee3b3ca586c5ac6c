/** A resource as a web page, and what else the address of a resource answers. */
@NullMarked
package org.openlearningexchange.search.page;

import org.jspecify.annotations.NullMarked;
