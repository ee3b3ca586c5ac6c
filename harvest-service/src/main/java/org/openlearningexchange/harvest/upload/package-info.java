/** Files uploaded by members without a repository of their own. */
@NullMarked
package org.openlearningexchange.harvest.upload;

import org.jspecify.annotations.NullMarked;
