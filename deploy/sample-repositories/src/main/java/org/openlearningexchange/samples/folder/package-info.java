/** A folder of real OAI-PMH answers or single records, served as one repository. */
@NullMarked
package org.openlearningexchange.samples.folder;

import org.jspecify.annotations.NullMarked;
