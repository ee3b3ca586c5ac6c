package org.openlearningexchange.rights.recognition;

import java.text.Normalizer;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Letters without accents and compatibility forms, one kind of hyphen, apostrophe and digit; the
 * same for capitals as for small letters.
 */
final class Folding {
  private static final int PAGE = 256;

  /** Pages of 256 letters, each made when one of its letters is first met. */
  private static final AtomicReferenceArray<String @Nullable []> PAGES =
      new AtomicReferenceArray<>(0x10000 / PAGE);

  private Folding() {}

  static String folded(String text) {
    int first = 0;
    while (first < text.length() && text.charAt(first) < 0x80) {
      first++;
    }
    if (first == text.length()) {
      return text;
    }
    StringBuilder folded = new StringBuilder(text.length() + 16).append(text, 0, first);
    for (int i = first; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter < 0x80) {
        folded.append(letter);
      } else if (Character.isHighSurrogate(letter) && i + 1 < text.length()) {
        folded.append(foldedPoint(text.codePointAt(i)));
        i += Character.charCount(text.codePointAt(i)) - 1;
      } else {
        folded.append(page(letter)[letter % PAGE]);
      }
    }
    return folded.toString();
  }

  private static String[] page(char letter) {
    String[] page = PAGES.get(letter / PAGE);
    if (page == null) {
      page = new String[PAGE];
      for (int i = 0; i < PAGE; i++) {
        page[i] = foldedPoint(letter / PAGE * PAGE + i);
      }
      PAGES.set(letter / PAGE, page);
    }
    return page;
  }

  private static String foldedPoint(int point) {
    StringBuilder folded = new StringBuilder(2);
    Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKD)
        .codePoints()
        .forEach(part -> append(folded, part));
    return folded.toString();
  }

  private static void append(StringBuilder text, int point) {
    switch (Character.getType(point)) {
      case Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.FORMAT -> {}
      case Character.DASH_PUNCTUATION -> text.append('-');
      case Character.DECIMAL_DIGIT_NUMBER -> text.append((char) ('0' + Character.digit(point, 10)));
      default -> text.append(plain(point));
    }
  }

  private static String plain(int point) {
    return switch (point) {
      case 0x2212, 0x2500, 0x2501 -> "-";
      case 'ß' -> "ss";
      case 'ς' -> "σ";
      case 'ı' -> "i";
      case 0x2019, 0x2018, 0x02BC -> "'";
      case 0x066B -> ".";
      case 0x060C, 0x3001 -> ",";
      case 0x3002 -> ". ";
      case '«', '»', '“', '”', '„', '‟', '‹', '›', '「', '」', '『', '』', '《', '》', '〈', '〉' -> "\"";
      case '【', '〔' -> "(";
      case '】', '〕' -> ")";
      case 'ł', 'Ł' -> "l";
      case 'ø' -> "o";
      case 'Ø' -> "O";
      case 'đ' -> "d";
      case 'Đ' -> "D";
      case 0x0640 -> "";
      case 0x06CC, 0x0649 -> "ي";
      case 0x06A9 -> "ك";
      case 0x1F16D -> " CC ";
      case 0x1F16F -> " BY ";
      case 0x1F10F -> " NC ";
      case 0x1F10E -> " SA ";
      case 0x229C -> " ND ";
      default -> Character.toString(point);
    };
  }
}
