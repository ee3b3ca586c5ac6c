package org.openlearningexchange.samples.oaipmh;

/** A set that a repository offers. */
public record SetDescription(String spec, String name) {}
