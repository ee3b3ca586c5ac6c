package org.openlearningexchange.samples.oaipmh;

/** One error with a sentence for the person who reads it. */
record OaiError(ErrorCode code, String message) {}
