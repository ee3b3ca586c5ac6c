/** Takes what harvest-service reports, keeps it and leads repositories on by it. */
@NullMarked
package org.openlearningexchange.catalog.report;

import org.jspecify.annotations.NullMarked;
