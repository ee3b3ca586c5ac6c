package org.openlearningexchange.rights.recognition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words letter by letter, so that looking one up costs its own length however many there are.
 * Filled before it is shared, then only read.
 */
final class Trie<V> {
  /** Latin, Greek, Cyrillic, Hebrew and Arabic letters come before it. */
  private static final int TABLED = 0x0700;

  private final Node<V> root = new Node<>();

  void add(String word, V value) {
    Node<V> node = root;
    for (int i = 0; i < word.length(); i++) {
      node = node.grow(word.charAt(i));
    }
    node.add(value);
  }

  Node<V> root() {
    return root;
  }

  /**
   * What the letters so far lead to. Most lead to one letter alone, which is kept at hand: a walk
   * costs a step through memory for each letter.
   */
  static final class Node<V> {
    private static final int FEW = 6;

    private List<V> values = List.of();
    private char first;
    private @Nullable Node<V> afterFirst;

    /** In order, the first one among them. */
    private char[] letters = new char[0];

    private @Nullable Node<V>[] after = none(0);

    /** By letter, where more than a few lead on. */
    private @Nullable Node<V>[] table = none(0);

    /** The values of the words that end here. */
    List<V> values() {
      return values;
    }

    /** Where this letter leads; null where no word goes on so. */
    @Nullable Node<V> next(char letter) {
      if (letter == first) {
        return afterFirst;
      }
      if (letters.length < 2) {
        return null;
      }
      if (letter < table.length) {
        return table[letter];
      }
      return letters.length <= FEW ? amongFew(letter) : amongMany(letter);
    }

    private @Nullable Node<V> amongFew(char letter) {
      for (int place = 0; place < letters.length; place++) {
        if (letters[place] == letter) {
          return after[place];
        }
      }
      return null;
    }

    private @Nullable Node<V> amongMany(char letter) {
      int place = Arrays.binarySearch(letters, letter);
      return place < 0 ? null : after[place];
    }

    private void add(V value) {
      List<V> more = new ArrayList<>(values);
      more.add(value);
      values = List.copyOf(more);
    }

    private Node<V> grow(char letter) {
      Node<V> there = next(letter);
      if (there != null) {
        return there;
      }
      Node<V> added = new Node<>();
      if (letters.length == 0) {
        first = letter;
        afterFirst = added;
      }
      insert(letter, added);
      if (letters.length > FEW) {
        table = tabled();
      }
      return added;
    }

    private @Nullable Node<V>[] tabled() {
      int few = 0;
      while (few < letters.length && letters[few] < TABLED) {
        few++;
      }
      @Nullable Node<V>[] tabled = none(few == 0 ? 0 : letters[few - 1] + 1);
      for (int place = 0; place < few; place++) {
        tabled[letters[place]] = after[place];
      }
      return tabled;
    }

    private void insert(char letter, Node<V> added) {
      int place = -Arrays.binarySearch(letters, letter) - 1;
      int following = letters.length - place;
      char[] longer = Arrays.copyOf(letters, letters.length + 1);
      System.arraycopy(letters, place, longer, place + 1, following);
      longer[place] = letter;
      @Nullable Node<V>[] longerAfter = Arrays.copyOf(after, letters.length + 1);
      System.arraycopy(after, place, longerAfter, place + 1, following);
      longerAfter[place] = added;
      letters = longer;
      after = longerAfter;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type
    private static <V> @Nullable Node<V>[] none(int length) {
      return new Node[length];
    }
  }
}
