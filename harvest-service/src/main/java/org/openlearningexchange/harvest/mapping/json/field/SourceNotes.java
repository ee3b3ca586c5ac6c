package org.openlearningexchange.harvest.mapping.json.field;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.openlearningexchange.contracts.message.SourceValue;
import org.openlearningexchange.harvest.mapping.value.Texts;

/**
 * Collects what the source said where the model holds a normalised value or none. Not thread-safe.
 */
public final class SourceNotes {
  private static final int MOST = 200;
  private static final int LONGEST = 500;
  private static final Pattern ACTIVE =
      Pattern.compile("(?i)\\s*(javascript|data|vbscript|file)\\s*:.*", Pattern.DOTALL);

  private final Set<SourceValue> notes = new LinkedHashSet<>();

  /** Keeps a value; of addresses that could do harm only that there was one. */
  public void add(String field, String value) {
    String text = Texts.bounded(value.strip(), LONGEST);
    var active = ACTIVE.matcher(text);
    String kept = active.matches() ? "an address of scheme " + active.group(1) : text;
    if (!kept.isEmpty() && notes.size() < MOST) {
      notes.add(new SourceValue(field, kept));
    }
  }

  /** Keeps a value, unless the model holds it as it is. */
  public void addChanged(String field, String value, String normalised) {
    if (!value.strip().equals(normalised)) {
      add(field, value);
    }
  }

  public List<SourceValue> list() {
    return List.copyOf(notes);
  }
}
