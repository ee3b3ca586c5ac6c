package org.openlearningexchange.search.page;

/** Texts that a page has no room for. */
final class Shortened {
  private Shortened() {}

  /** The text, or its beginning with an ellipsis; never half a character. */
  static String of(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = text.lastIndexOf(' ', longest);
    int cut = end > longest / 2 ? end : longest;
    return text.substring(0, Character.isHighSurrogate(text.charAt(cut - 1)) ? cut - 1 : cut) + "…";
  }
}
