package org.openlearningexchange.harvest.mapping;

/** How much of a field is taken over. */
final class Bounds {
  static final int TITLE = 1_000;
  static final int DESCRIPTION = 20_000;
  static final int KEYWORD = 200;
  static final int STATEMENT = 8_000;
  static final int VALUES = 100;

  private Bounds() {}
}
