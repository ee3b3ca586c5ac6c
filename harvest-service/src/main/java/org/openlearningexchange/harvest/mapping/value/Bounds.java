package org.openlearningexchange.harvest.mapping.value;

/** How much of a field is taken over. */
public final class Bounds {
  public static final int TITLE = 1_000;
  public static final int DESCRIPTION = 20_000;
  public static final int KEYWORD = 200;
  public static final int STATEMENT = 8_000;
  public static final int VALUES = 100;

  private Bounds() {}
}
