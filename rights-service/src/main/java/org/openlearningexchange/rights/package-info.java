/** What the licence of each resource allows, on what evidence, and since when. */
@NullMarked
package org.openlearningexchange.rights;

import org.jspecify.annotations.NullMarked;
