package org.openlearningexchange.analysis;

import java.io.IOException;
import java.io.Reader;
import org.apache.lucene.analysis.CharFilter;

/**
 * Maps traditional characters to simplified ones, one for one, so that offsets stay as they are.
 */
final class SimplifiedHanReader extends CharFilter {

  SimplifiedHanReader(Reader text) {
    super(text);
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int count = input.read(buffer, offset, length);
    SimplifiedHan.map(buffer, offset, Math.max(count, 0));
    return count;
  }

  @Override
  protected int correct(int currentOffset) {
    return currentOffset;
  }
}
