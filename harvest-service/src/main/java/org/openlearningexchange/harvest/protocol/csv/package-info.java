/** Tables of resources: text with a header and a row for each resource. */
@NullMarked
package org.openlearningexchange.harvest.protocol.csv;

import org.jspecify.annotations.NullMarked;
