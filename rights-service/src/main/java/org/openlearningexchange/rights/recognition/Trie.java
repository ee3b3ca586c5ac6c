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
  private static final int ASCII = 0x80;

  private final Node<V> root = new Node<>();

  void add(String word, V value) {
    Node<V> node = root;
    for (int i = 0; i < word.length(); i++) {
      node = node.grow(word.charAt(i));
    }
    node.values.add(value);
  }

  Node<V> root() {
    return root;
  }

  /** What the letters so far lead to. */
  static final class Node<V> {
    private static final int FEW = 6;

    private final List<V> values = new ArrayList<>(0);
    private char[] letters = new char[0];
    private List<Node<V>> after = new ArrayList<>(0);

    /** By letter, where more than a few lead on. */
    private @Nullable Node<V>[] ascii = none();

    /** The values of the words that end here. */
    List<V> values() {
      return values;
    }

    /** Where this letter leads; null where no word goes on so. */
    @Nullable Node<V> next(char letter) {
      if (letter < ascii.length) {
        return ascii[letter];
      }
      if (letters.length <= FEW) {
        return amongFew(letter);
      }
      int place = Arrays.binarySearch(letters, letter);
      return place < 0 ? null : after.get(place);
    }

    private @Nullable Node<V> amongFew(char letter) {
      for (int place = 0; place < letters.length; place++) {
        if (letters[place] == letter) {
          return after.get(place);
        }
      }
      return null;
    }

    private Node<V> grow(char letter) {
      Node<V> there = next(letter);
      if (there != null) {
        return there;
      }
      Node<V> added = new Node<>();
      insert(letter, added);
      if (letters.length > FEW) {
        ascii = Arrays.copyOf(none(), ASCII);
        for (int place = 0; place < letters.length && letters[place] < ASCII; place++) {
          ascii[letters[place]] = after.get(place);
        }
      }
      return added;
    }

    private void insert(char letter, Node<V> added) {
      int place = -Arrays.binarySearch(letters, letter) - 1;
      char[] longer = Arrays.copyOf(letters, letters.length + 1);
      System.arraycopy(letters, place, longer, place + 1, letters.length - place);
      longer[place] = letter;
      letters = longer;
      after.add(place, added);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type
    private static <V> @Nullable Node<V>[] none() {
      return new Node[0];
    }
  }
}
