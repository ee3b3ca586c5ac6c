package org.openlearningexchange.rights.notice;

/** Text as XML 1.0 can hold it: writers escape markup, but let through what no parser takes. */
final class XmlText {
  private XmlText() {}

  /** The text with U+FFFD in place of characters that XML has no form for. */
  static String of(String text) {
    StringBuilder held = new StringBuilder(text.length());
    text.codePoints().forEach(c -> held.appendCodePoint(isHeld(c) ? c : 0xfffd));
    return held.toString();
  }

  private static boolean isHeld(int c) {
    return c == 0x9
        || c == 0xa
        || c == 0xd
        || (c >= 0x20 && c <= 0xd7ff)
        || (c >= 0xe000 && c <= 0xfffd)
        || c >= 0x10000;
  }
}
