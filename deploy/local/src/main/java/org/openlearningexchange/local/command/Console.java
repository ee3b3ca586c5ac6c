package org.openlearningexchange.local.command;

/** What the person at the keyboard reads. */
final class Console {
  private Console() {}

  static void say(String line, Object... values) {
    System.out.println(values.length == 0 ? line : line.formatted(values));
    System.out.flush();
  }
}
