/** Few, bounded and polite questions to a source. */
@NullMarked
package org.openlearningexchange.harvest.probe.ask;

import org.jspecify.annotations.NullMarked;
