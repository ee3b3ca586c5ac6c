/**
 * Sample member repositories: an OAI-PMH 2.0 server for trying, testing and measuring the exchange.
 */
@NullMarked
package org.openlearningexchange.samples;

import org.jspecify.annotations.NullMarked;
