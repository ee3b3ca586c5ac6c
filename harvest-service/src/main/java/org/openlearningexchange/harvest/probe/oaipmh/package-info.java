/** How well an OAI-PMH interface keeps to the standard. */
@NullMarked
package org.openlearningexchange.harvest.probe.oaipmh;

import org.jspecify.annotations.NullMarked;
