/** OAI-PMH 2.0 as a harvester meets it. */
@NullMarked
package org.openlearningexchange.harvest.protocol.oaipmh;

import org.jspecify.annotations.NullMarked;
