package org.openlearningexchange.harvest.mapping.xml;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openlearningexchange.harvest.xml.XmlElement;

/** A MARCXML record by its tags, indicators and subfields. */
record MarcRecord(XmlElement record) {
  /** ISBD's punctuation between fields, which is no part of their values. */
  private static final Pattern PUNCTUATION = Pattern.compile("[\\s/:;,=+]+$|\\.\\s*-+$");

  private static final Pattern FULL_STOP = Pattern.compile("(?<=[\\p{Ll}\\d)\\]]{2})\\.$");

  /** A data field. */
  record Field(String tag, String first, String second, XmlElement element) {
    Stream<String> all(String codes) {
      return element
          .all("subfield")
          .filter(s -> s.attribute("code").filter(codes::contains).isPresent())
          .map(XmlElement::stripped)
          .filter(text -> !text.isEmpty());
    }

    Optional<String> one(String code) {
      return all(code).findFirst();
    }

    /** The subfields in their order, without the punctuation around them. */
    String joined(String codes, String separator) {
      return all(codes).map(MarcRecord::clean).collect(Collectors.joining(separator));
    }
  }

  /** The fields with one of these tags, in order. */
  Stream<Field> fields(String... tags) {
    List<String> wanted = List.of(tags);
    return record
        .all("datafield")
        .filter(e -> e.attribute("tag").filter(wanted::contains).isPresent())
        .map(
            e ->
                new Field(
                    e.attribute("tag").orElse(""),
                    e.attribute("ind1").orElse(""),
                    e.attribute("ind2").orElse(""),
                    e));
  }

  /** A character of the leader; a blank where there is none. */
  char leader(int position) {
    return at(record.child("leader").map(XmlElement::text).orElse(""), position);
  }

  /** The characters of a control field; blanks where there are none. */
  String control(String tag, int from, int to) {
    String text =
        record
            .all("controlfield")
            .filter(e -> e.attribute("tag").filter(tag::equals).isPresent())
            .map(XmlElement::text)
            .findFirst()
            .orElse("");
    StringBuilder part = new StringBuilder();
    for (int i = from; i < to; i++) {
      part.append(at(text, i));
    }
    return part.toString();
  }

  /** A value without the punctuation that leads to the next one. */
  static String clean(String value) {
    String text = PUNCTUATION.matcher(value.strip()).replaceAll("");
    return FULL_STOP.matcher(text).replaceAll("").strip();
  }

  private static char at(String text, int position) {
    return position < text.length() ? text.charAt(position) : ' ';
  }
}
