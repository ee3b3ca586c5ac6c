/** What sources ask for before they answer: stored encrypted, sent to them alone, never shown. */
@NullMarked
package org.openlearningexchange.harvest.credential;

import org.jspecify.annotations.NullMarked;
