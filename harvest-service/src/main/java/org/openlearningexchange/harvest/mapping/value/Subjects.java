package org.openlearningexchange.harvest.mapping.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.learning.Concept;
import org.openlearningexchange.contracts.vocabulary.Vocabulary;

/**
 * Subjects as sources write them. A term of another scheme, such as DDC or LCSH, is a field of
 * ISCED-F only where that scheme's own correspondence is in the vocabulary's file; a name alone is
 * not enough, since schemes cut the fields differently. Pure.
 */
public final class Subjects {
  private static final Pattern ISCED = Pattern.compile("(?i).*isced.*");
  private static final Pattern SEPARATOR = Pattern.compile("[;\\n]");

  /**
   * {@code 510}, {@code 510.71}, {@code QA76.9}, {@code TD 4.210:75-8}: nothing to show a reader.
   */
  private static final Pattern NOTATION =
      Pattern.compile("[A-Z]{0,3}\\s?\\d[\\d.:/\\s-]*(?:\\s?\\.[A-Z]\\d.*)?");

  private static final Pattern SCHEME_BEFORE =
      Pattern.compile("(?i)^(FOS|DDC|LCSH|LCC|MeSH|JEL|MSC|UDC|RVK|BK|GND)\\s*:\\s*(.+)$");

  /**
   * One subject.
   *
   * @param concept the field of ISCED-F; null where there is none for certain
   */
  public record Subject(String text, @Nullable Concept concept) {
    /** Whether it is a notation that says nothing without its scheme. */
    public boolean isNotation() {
      return NOTATION.matcher(text).matches();
    }
  }

  private Subjects() {}

  /** The subjects of a value; several where semicolons or line breaks separate them. */
  public static List<Subject> of(@Nullable String scheme, String value) {
    var prefixed = SCHEME_BEFORE.matcher(value.strip());
    if (scheme == null && value.indexOf(':') >= 0 && prefixed.matches()) {
      return of(prefixed.group(1), prefixed.group(2));
    }
    Optional<Concept> whole = concept(scheme, value);
    if (whole.isPresent()) {
      return List.of(new Subject(value.strip(), whole.get()));
    }
    List<Subject> subjects = new ArrayList<>();
    for (String part : SEPARATOR.split(value, -1)) {
      String text = Texts.line(withoutScheme(scheme, part), Bounds.KEYWORD);
      if (!text.isEmpty()) {
        subjects.add(new Subject(text, concept(scheme, text).orElse(null)));
      }
    }
    return subjects;
  }

  private static Optional<Concept> concept(@Nullable String scheme, String text) {
    if (scheme == null || scheme.isBlank()) {
      return Concepts.find(Vocabulary.SUBJECTS, text);
    }
    return ISCED.matcher(scheme).matches()
        ? Concepts.findNotation(Vocabulary.SUBJECTS, text.strip())
        : Optional.empty();
  }

  private static String withoutScheme(@Nullable String scheme, String text) {
    var prefixed = SCHEME_BEFORE.matcher(text.strip());
    return scheme != null && prefixed.matches() ? prefixed.group(2) : text;
  }
}
