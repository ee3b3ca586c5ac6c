/** Decides on records as they come, keeps the decisions with their history and publishes them. */
@NullMarked
package org.openlearningexchange.rights.decision;

import org.jspecify.annotations.NullMarked;
