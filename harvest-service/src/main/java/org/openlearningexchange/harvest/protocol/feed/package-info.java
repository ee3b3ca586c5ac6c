/** RSS and Atom feeds, plain or with Dublin Core. */
@NullMarked
package org.openlearningexchange.harvest.protocol.feed;

import org.jspecify.annotations.NullMarked;
