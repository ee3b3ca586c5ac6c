/** Files that members without a repository upload: the newest is the whole collection. */
@NullMarked
package org.openlearningexchange.harvest.protocol.upload;

import org.jspecify.annotations.NullMarked;
