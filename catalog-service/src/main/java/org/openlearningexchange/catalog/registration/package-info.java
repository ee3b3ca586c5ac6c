/** What a caller says of a repository when it is registered or changed, and what is valid there. */
@NullMarked
package org.openlearningexchange.catalog.registration;

import org.jspecify.annotations.NullMarked;
