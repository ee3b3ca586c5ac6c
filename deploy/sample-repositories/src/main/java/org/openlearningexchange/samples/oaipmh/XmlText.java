package org.openlearningexchange.samples.oaipmh;

/** Text that may stand in an XML 1.0 document. */
public final class XmlText {
  private XmlText() {}

  /** Leaves out the characters that XML 1.0 forbids, lone surrogates among them. */
  public static String clean(String text) {
    if (text.codePoints().allMatch(XmlText::isAllowed)) {
      return text;
    }
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints().filter(XmlText::isAllowed).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static boolean isAllowed(int c) {
    return c == 0x9
        || c == 0xA
        || c == 0xD
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || (c >= 0x10000 && c <= 0x10FFFF);
  }
}
