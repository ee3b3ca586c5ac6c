/** MOOChub: courses as JSON:API feeds, page by page. */
@NullMarked
package org.openlearningexchange.harvest.protocol.moochub;

import org.jspecify.annotations.NullMarked;
