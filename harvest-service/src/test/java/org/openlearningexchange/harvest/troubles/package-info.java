/** Whatever sources do wrong, each against a real server that does it. */
@NullMarked
package org.openlearningexchange.harvest.troubles;

import org.jspecify.annotations.NullMarked;
