/** Finds out, given only an address, how a repository can be harvested. */
@NullMarked
package org.openlearningexchange.harvest.probe.detection;

import org.jspecify.annotations.NullMarked;
