/** The catalogue of record: what the exchange holds of each resource. */
@NullMarked
package org.openlearningexchange.catalog.resource;

import org.jspecify.annotations.NullMarked;
