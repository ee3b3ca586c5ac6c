/**
 * Exchanges with sources that may be slow, broken or hostile: every exchange has bounds, and none
 * reaches a private address.
 */
@NullMarked
package org.openlearningexchange.harvest.fetch;

import org.jspecify.annotations.NullMarked;
