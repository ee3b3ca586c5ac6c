package org.openlearningexchange.search.page;

import java.util.List;

/** A part of the page that lists facts. */
record Section(String title, List<Fact> facts) {}
