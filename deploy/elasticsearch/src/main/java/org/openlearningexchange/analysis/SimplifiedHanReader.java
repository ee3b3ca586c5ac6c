package org.openlearningexchange.analysis;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.io.Reader;
import org.apache.lucene.analysis.CharFilter;

/**
 * Maps traditional characters to simplified ones, one for one, so that offsets stay as they are.
 */
final class SimplifiedHanReader extends CharFilter {

  private static final char FIRST = '\u3400';
  private static final char LAST = '\u9fff';
  private static final char[] SIMPLIFIED = simplified();

  SimplifiedHanReader(Reader text) {
    super(text);
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int count = input.read(buffer, offset, length);
    for (int i = offset; i < offset + count; i++) {
      if (buffer[i] >= FIRST && buffer[i] <= LAST) {
        buffer[i] = SIMPLIFIED[buffer[i] - FIRST];
      }
    }
    return count;
  }

  @Override
  protected int correct(int currentOffset) {
    return currentOffset;
  }

  private static char[] simplified() {
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
