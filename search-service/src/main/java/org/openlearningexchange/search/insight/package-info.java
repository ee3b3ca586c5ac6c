/** What was looked for and not found; nothing about who looked. */
@NullMarked
package org.openlearningexchange.search.insight;

import org.jspecify.annotations.NullMarked;
