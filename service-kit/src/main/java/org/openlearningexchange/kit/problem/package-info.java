/** Errors over HTTP as RFC 9457 problem details. */
@NullMarked
package org.openlearningexchange.kit.problem;

import org.jspecify.annotations.NullMarked;
