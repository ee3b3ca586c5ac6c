/** API clients, their secrets, and the tokens that they get for them. */
@NullMarked
package org.openlearningexchange.catalog.client;

import org.jspecify.annotations.NullMarked;
