/** The keys behind secrets that a service keeps or hands out. */
@NullMarked
package org.openlearningexchange.kit.secret;

import org.jspecify.annotations.NullMarked;
