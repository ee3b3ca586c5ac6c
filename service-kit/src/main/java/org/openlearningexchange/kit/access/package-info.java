/** Who calls: roles from the token, ownership, revoked clients. */
@NullMarked
package org.openlearningexchange.kit.access;

import org.jspecify.annotations.NullMarked;
