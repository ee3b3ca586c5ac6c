package org.openlearningexchange.search.page;

/**
 * A statement of the page about itself, for programs.
 *
 * @param attribute {@code name}, or {@code property} as Open Graph has it
 */
record MetaTag(String attribute, String name, String content) {}
