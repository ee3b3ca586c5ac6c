/** Single resources and the inventory. */
@NullMarked
package org.openlearningexchange.search.resource;

import org.jspecify.annotations.NullMarked;
