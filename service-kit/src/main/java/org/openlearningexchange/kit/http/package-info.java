/** What HTTP headers of other servers say. */
@NullMarked
package org.openlearningexchange.kit.http;

import org.jspecify.annotations.NullMarked;
