/** Documents of JSON that hold many objects, whatever those are. */
@NullMarked
package org.openlearningexchange.harvest.protocol.json;

import org.jspecify.annotations.NullMarked;
