package org.openlearningexchange.analysis;

import com.ibm.icu.text.Transliterator;

/**
 * Traditional characters as simplified ones, one for one, by a table: what ICU's transliterator
 * says of each, without asking it for each word.
 */
final class SimplifiedHan {

  private static final char FIRST = '\u3400';
  private static final char LAST = '\u9fff';
  private static final char[] TABLE = table();

  private SimplifiedHan() {}

  /** Changes characters in place. */
  static void map(char[] text, int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      if (text[i] >= FIRST && text[i] <= LAST) {
        text[i] = TABLE[text[i] - FIRST];
      }
    }
  }

  private static char[] table() {
    Transliterator mapping = Transliterator.getInstance("Traditional-Simplified");
    char[] table = new char[LAST - FIRST + 1];
    for (int i = 0; i < table.length; i++) {
      char character = (char) (FIRST + i);
      String mapped = mapping.transliterate(String.valueOf(character));
      table[i] = mapped.length() == 1 ? mapped.charAt(0) : character;
    }
    return table;
  }
}
