/** The runs that harvest-service reports. */
@NullMarked
package org.openlearningexchange.catalog.run;

import org.jspecify.annotations.NullMarked;
