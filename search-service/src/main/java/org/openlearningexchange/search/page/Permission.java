package org.openlearningexchange.search.page;

/** Something that people do with material, and whether everybody may. */
record Permission(String text, boolean granted) {}
