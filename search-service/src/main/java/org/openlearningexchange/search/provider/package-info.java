/** Who provides a resource, and whose resources are hidden: from the registrations. */
@NullMarked
package org.openlearningexchange.search.provider;

import org.jspecify.annotations.NullMarked;
