package org.openlearningexchange.harvest.mapping.refine;

import java.net.URI;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openlearningexchange.contracts.learning.LearningResource;
import org.openlearningexchange.contracts.message.MaterialAddress;
import org.openlearningexchange.contracts.message.SourceValue;
import org.openlearningexchange.harvest.mapping.value.Texts;

/**
 * The keys by which the same work is recognised in several repositories. Two records that share one
 * describe the same work, so only what identifies a work makes a key. Pure.
 */
final class WorkKeys {
  private static final int MOST = 12;
  private static final int LONGEST_TEXT = 300;
  private static final int SHORTEST_TITLE = 8;

  /** Case does not matter in a DOI (ISO 26324). */
  private static final Pattern DOI =
      Pattern.compile("(?i)(?:doi\\.org/|doi:\\s*|info:doi/|^)(10\\.\\d{4,9}/[^\\s\"<>?#]+)");

  private static final Pattern HANDLE =
      Pattern.compile("(?i)(?:hdl\\.handle\\.net/|hdl:\\s*|info:hdl/)([\\d.]+/[^\\s\"<>?#]+)");

  /** Ten or thirteen digits with hyphens or blanks, said to be an ISBN or beginning as one. */
  private static final Pattern ISBN =
      Pattern.compile(
          "(?i)(?:urn:isbn:|isbn(?:-1[03])?:?\\s*)((?:97[89][- ]?)?(?:\\d[- ]?){9}[\\dX])"
              + "|^(97[89](?:[- ]?\\d){10})$");

  private static final Pattern MARKS = Pattern.compile("\\p{InCombiningDiacriticalMarks}+");

  private WorkKeys() {}

  static List<String> of(LearningResource resource, List<SourceValue> sourceValues) {
    Set<String> keys = new LinkedHashSet<>();
    identifiers(resource, sourceValues).forEach(text -> addIdentifier(keys, text));
    Optional.ofNullable(resource.id())
        .flatMap(MaterialAddress::canonical)
        .map(MaterialAddress.KEY::concat)
        .ifPresent(keys::add);
    text(resource).forEach(keys::add);
    return keys.stream().limit(MOST).toList();
  }

  private static Stream<String> identifiers(
      LearningResource resource, List<SourceValue> sourceValues) {
    return Stream.concat(
        Stream.ofNullable(resource.id()).map(URI::toString),
        sourceValues.stream()
            .filter(value -> value.field().equals("identifier"))
            .map(value -> value.value().strip()));
  }

  private static void addIdentifier(Set<String> keys, String text) {
    Matcher doi = DOI.matcher(text);
    if (doi.find()) {
      keys.add("doi:" + trimmed(doi.group(1)).toLowerCase(Locale.ROOT));
      return;
    }
    Matcher handle = HANDLE.matcher(text);
    if (handle.find()) {
      keys.add("hdl:" + trimmed(handle.group(1)).toLowerCase(Locale.ROOT));
      return;
    }
    Matcher isbn = ISBN.matcher(text);
    if (isbn.find()) {
      String digits = isbn.group(1) == null ? isbn.group(2) : isbn.group(1);
      isbn13(digits.replaceAll("[- ]", "").toUpperCase(Locale.ROOT))
          .ifPresent(number -> keys.add("isbn:" + number));
    }
  }

  private static String trimmed(String identifier) {
    return identifier.replaceFirst("[.,;:)\\]/]+$", "");
  }

  /** The ISBN of thirteen digits; empty where the check digit is wrong. */
  private static Optional<String> isbn13(String isbn) {
    if (isbn.length() == 10 && isValid10(isbn)) {
      String body = "978" + isbn.substring(0, 9);
      return Optional.of(body + check13(body));
    }
    boolean isValid =
        isbn.length() == 13
            && isbn.chars().allMatch(Character::isDigit)
            && check13(isbn.substring(0, 12)) == isbn.charAt(12) - '0';
    return isValid ? Optional.of(isbn) : Optional.empty();
  }

  private static boolean isValid10(String isbn) {
    int sum = 0;
    for (int i = 0; i < 10; i++) {
      char c = isbn.charAt(i);
      if (!Character.isDigit(c) && !(i == 9 && c == 'X')) {
        return false;
      }
      sum += (10 - i) * (c == 'X' ? 10 : c - '0');
    }
    return sum % 11 == 0;
  }

  private static int check13(String first12) {
    int sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += (first12.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return (10 - sum % 10) % 10;
  }

  /** Title, first creator and language; a title alone is no work. */
  private static List<String> text(LearningResource resource) {
    if (resource.creator().isEmpty()) {
      return List.of();
    }
    String creator = creator(resource.creator().get(0).name());
    List<String> keys = new ArrayList<>();
    for (Map.Entry<String, String> title : resource.name().entrySet()) {
      String folded = folded(title.getValue());
      if (folded.length() >= SHORTEST_TITLE && keys.size() < 3) {
        keys.add(text(folded, creator, title.getKey()));
      }
    }
    return keys;
  }

  private static String text(String title, String creator, String language) {
    return Texts.bounded("text:" + title + "|" + creator + "|" + language, LONGEST_TEXT);
  }

  /** {@code Curie, Marie} and {@code Marie Curie} are one. */
  private static String creator(String name) {
    return Arrays.stream(folded(name).split(" ", -1)).sorted().collect(Collectors.joining(" "));
  }

  /** Letters and digits in lower case without their marks, one blank for anything between. */
  private static String folded(String text) {
    boolean isAscii = text.chars().allMatch(c -> c < 0x80);
    String plain =
        isAscii
            ? text
            : MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    return words(plain.toLowerCase(Locale.ROOT));
  }

  private static String words(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean pending = false;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (!isWord(c)) {
        pending = !out.isEmpty();
      } else {
        if (pending) {
          out.append(' ');
          pending = false;
        }
        out.appendCodePoint(c);
      }
    }
    return out.toString();
  }

  /** A letter or a number of any kind (Unicode L and N). */
  private static boolean isWord(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }
}
