package org.openlearningexchange.search.page;

import java.util.List;

/** What is said of the material under one heading of a list. */
record Fact(String label, List<Piece> values) {}
