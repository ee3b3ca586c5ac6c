package org.openlearningexchange.samples.oaipmh;

/** One argument as it came, decoded; an argument may have come twice. */
public record Argument(String name, String value) {}
