package org.openlearningexchange.harvest.mapping.xml;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openlearningexchange.contracts.learning.RelatedWork;
import org.openlearningexchange.harvest.mapping.Mapping;
import org.openlearningexchange.harvest.mapping.ResourceDraft;
import org.openlearningexchange.harvest.mapping.value.Bounds;
import org.openlearningexchange.harvest.mapping.value.Concepts;
import org.openlearningexchange.harvest.mapping.value.Texts;
import org.openlearningexchange.harvest.mapping.value.WebAddresses;
import org.openlearningexchange.harvest.xml.XmlElement;

/** Maps MARC 21 in MARCXML, the bibliographic format. Pure. */
final class Marc {
  private static final Pattern CODES = Pattern.compile("(?:[a-z]{3})+");

  private final MarcRecord marc;
  private final ResourceDraft draft = new ResourceDraft();

  private Marc(XmlElement record) {
    this.marc = new MarcRecord(record);
  }

  static Mapping map(XmlElement record) {
    return new Marc(record).map();
  }

  private Mapping map() {
    languages();
    titles();
    new MarcNames(marc, draft).map();
    new MarcDates(marc, draft).map();
    marc.fields("520")
        .filter(field -> !field.first().equals("4"))
        .forEach(field -> draft.description(null, field.joined("ab", " ")));
    subjects();
    new MarcTypes(marc, draft).map();
    education();
    new MarcAddresses(marc, draft).map();
    relations();
    accessibility();
    statements();
    return draft.finish("marc:245$a");
  }

  /** 041 where it is there, else 008; the language of an original is not that of the work. */
  private void languages() {
    List<String> codes =
        marc.fields("041")
            .filter(field -> !field.second().equals("7"))
            .flatMap(field -> field.all("ad"))
            .toList();
    codes.forEach(this::codes);
    String fixed = marc.control("008", 35, 38).strip();
    if (codes.isEmpty() && fixed.length() == 3 && fixed.chars().allMatch(Character::isLetter)) {
      draft.language("marc:008/35-37", fixed);
    }
  }

  /** Older records run several codes together: {@code engfre}. */
  private void codes(String value) {
    if (value.length() > 3 && value.length() % 3 == 0 && CODES.matcher(value).matches()) {
      for (int i = 0; i < value.length(); i += 3) {
        draft.language("marc:041", value.substring(i, i + 3));
      }
    } else {
      draft.language("marc:041", value);
    }
  }

  private void titles() {
    marc.fields("245").limit(1).forEach(field -> draft.title(null, title(field)));
    marc.fields("242")
        .filter(field -> field.one("y").isPresent() && draft.hasTitle())
        .forEach(field -> draft.title(field.one("y").orElse(null), title(field)));
  }

  private static String title(MarcRecord.Field field) {
    String main = field.one("a").map(MarcRecord::clean).orElse("");
    String rest = field.joined("b", ": ");
    String parts = field.joined("np", ". ");
    return Stream.of(rest.isEmpty() ? main : main.isEmpty() ? rest : main + ": " + rest, parts)
        .filter(part -> !part.isEmpty())
        .collect(java.util.stream.Collectors.joining(". "));
  }

  private void subjects() {
    marc.fields("600", "610", "611", "630", "647", "648", "650", "651", "653")
        .forEach(
            field -> {
              String scheme = scheme(field);
              field
                  .all(field.tag().startsWith("65") ? "axyz" : "at")
                  .map(MarcRecord::clean)
                  .forEach(text -> draft.subject("marc:" + field.tag(), null, scheme, text));
            });
    marc.fields("080", "082", "084")
        .forEach(
            field ->
                field
                    .all("a")
                    .forEach(
                        text ->
                            draft.subject(
                                "marc:" + field.tag(),
                                null,
                                field.one("2").orElse(field.tag().equals("080") ? "udc" : "ddc"),
                                text)));
  }

  /** The thesaurus that the second indicator stands for; 653 is free. */
  private static @org.jspecify.annotations.Nullable String scheme(MarcRecord.Field field) {
    if (field.tag().equals("653")) {
      return null;
    }
    return switch (field.second()) {
      case "0" -> "lcsh";
      case "1" -> "lcshac";
      case "2" -> "mesh";
      case "7" -> field.one("2").orElse("unknown");
      default -> null;
    };
  }

  private void education() {
    marc.fields("521")
        .forEach(
            field ->
                field
                    .all("a")
                    .map(MarcRecord::clean)
                    .forEach(
                        text -> {
                          if (field.first().isEmpty() || field.first().equals("8")) {
                            draft.audience(text);
                          } else {
                            draft.source("marc:521[" + field.first() + "]", text);
                          }
                        }));
    String age = marc.control("008", 22, 23).strip();
    if (MarcTypes.isText(marc.leader(6)) && age.matches("[a-gj]")) {
      draft.source("marc:008/22", age);
    }
    marc.fields("658")
        .map(field -> field.joined("ab", ": "))
        .flatMap(text -> Concepts.unmapped(text).stream())
        .forEach(draft::teaches);
    marc.fields("306").flatMap(f -> f.all("a")).forEach(text -> draft.source("marc:306", text));
  }

  private void relations() {
    marc.fields("490", "830").flatMap(f -> work(f, "a")).forEach(draft::partOf);
    marc.fields("773").flatMap(f -> work(f, "t")).forEach(draft::partOf);
    marc.fields("774").flatMap(f -> work(f, "t")).forEach(draft::part);
    marc.fields("534", "765").flatMap(f -> work(f, "t")).forEach(draft::basedOn);
  }

  private static Stream<RelatedWork> work(MarcRecord.Field field, String titleCode) {
    String name =
        field
            .one(titleCode)
            .or(() -> field.one("a"))
            .map(text -> Texts.line(MarcRecord.clean(text), Bounds.TITLE))
            .filter(text -> !text.isEmpty())
            .orElse(null);
    var address = WebAddresses.best(field.all("uo").toList()).orElse(null);
    return name == null && address == null
        ? Stream.of()
        : Stream.of(new RelatedWork(address, name));
  }

  /** 341 in the terms of sapdv, which are schema.org's; 532 in words. */
  private void accessibility() {
    marc.fields("341")
        .forEach(
            field ->
                field.all("abcde").forEach(text -> draft.accessibility().term("marc:341", text)));
    marc.fields("532")
        .flatMap(field -> field.all("a"))
        .forEach(
            text -> draft.key(null).ifPresent(key -> draft.accessibility().summary(key, text)));
  }

  private void statements() {
    marc.fields("540", "506", "542")
        .forEach(
            field -> {
              String name = "marc:" + field.tag();
              field
                  .all(field.tag().equals("542") ? "fgl" : "a")
                  .forEach(t -> draft.statement(name, null, t));
              field
                  .all("f")
                  .filter(t -> !field.tag().equals("542"))
                  .forEach(t -> draft.statement(name + "$f", null, t));
              field.all("u").forEach(t -> draft.statement(name + "$u", null, t));
            });
  }
}
