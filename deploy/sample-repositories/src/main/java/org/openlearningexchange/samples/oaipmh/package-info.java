/** The protocol: requests, answers, errors and resumption tokens of OAI-PMH 2.0. */
@NullMarked
package org.openlearningexchange.samples.oaipmh;

import org.jspecify.annotations.NullMarked;
