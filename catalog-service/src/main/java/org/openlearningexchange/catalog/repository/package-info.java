/** The repositories that members register, and their life from registration to retirement. */
@NullMarked
package org.openlearningexchange.catalog.repository;

import org.jspecify.annotations.NullMarked;
