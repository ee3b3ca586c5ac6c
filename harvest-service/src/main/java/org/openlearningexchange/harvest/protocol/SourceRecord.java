package org.openlearningexchange.harvest.protocol;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.harvest.xml.XmlElement;

/**
 * A record as a source delivered it.
 *
 * @param identifier its identifier at the source
 * @param datestamp as given
 * @param deleted the source says that it is gone
 * @param metadata null where none came
 * @param about what the source says about the record itself, provenance among it
 * @param raw the record as text
 * @param context what is needed to read it again: in XML the start tags around it, for the name
 *     spaces that they declare; in JSON the address that it came from
 */
public record SourceRecord(
    String identifier,
    @Nullable String datestamp,
    List<String> sets,
    boolean deleted,
    @Nullable Metadata metadata,
    List<XmlElement> about,
    String raw,
    String context,
    Set<Flag> flags)
    implements Delivered {
  public SourceRecord {
    sets = List.copyOf(sets);
    about = List.copyOf(about);
    flags = Set.copyOf(flags);
  }

  /** What had to be done to read it. */
  public enum Flag {
    /** It was not well-formed XML; forbidden characters or references were taken out. */
    REPAIRED,
    /** Some of its bytes were no characters of the encoding it claims. */
    CHARACTERS_LOST
  }
}
