package org.openlearningexchange.harvest.mapping.xml;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.harvest.mapping.Mapping;
import org.openlearningexchange.harvest.mapping.ResourceDraft;
import org.openlearningexchange.harvest.mapping.value.RelatedWorks;
import org.openlearningexchange.harvest.mapping.value.WebAddresses;
import org.openlearningexchange.harvest.xml.XmlElement;

/** Maps MODS, the Library of Congress's schema, version 3. Pure. */
final class Mods {
  private final XmlElement mods;
  private final ResourceDraft draft = new ResourceDraft();

  private Mods(XmlElement mods) {
    this.mods = mods;
  }

  static Mapping map(XmlElement mods) {
    return new Mods(mods).map();
  }

  private Mapping map() {
    languages();
    titles();
    Stream.of("abstract").flatMap(mods::all).forEach(e -> draft.description(language(e), e.text()));
    new ModsNames(mods, draft).map();
    origin();
    subjects();
    types();
    each("targetAudience", mods.all("targetAudience"), (field, text) -> audience(text));
    locations();
    each("internetMediaType", mods.path("physicalDescription", "internetMediaType"), this::format);
    relations();
    mods.all("accessCondition").forEach(this::statement);
    mods.all("note")
        .filter(
            note -> note.attribute("type").filter("accessibility"::equalsIgnoreCase).isPresent())
        .forEach(
            note ->
                draft
                    .key(language(note))
                    .ifPresent(key -> draft.accessibility().summary(key, note.text())));
    return draft.finish("mods:titleInfo/title");
  }

  /** The code where there is one beside the words for the same language. */
  private void languages() {
    for (XmlElement language : mods.all("language").toList()) {
      List<XmlElement> terms = language.all("languageTerm").toList();
      Stream<XmlElement> codes =
          terms.stream().filter(t -> t.attribute("type").filter("code"::equals).isPresent());
      XmlElement term = codes.findFirst().orElse(terms.isEmpty() ? language : terms.get(0));
      if (!term.stripped().isEmpty()) {
        draft.language("mods:language", term.text());
      }
    }
  }

  /** The main title, and translations of it; other titles where there is no main one. */
  private void titles() {
    List<XmlElement> infos =
        mods.all("titleInfo")
            .sorted(Comparator.comparing(info -> info.attribute("usage").isPresent() ? 0 : 1))
            .toList();
    infos.stream()
        .filter(info -> info.attribute("type").isEmpty())
        .forEach(info -> draft.title(language(info), title(info)));
    infos.stream()
        .filter(info -> info.attribute("type").filter("translated"::equals).isPresent())
        .filter(info -> draft.hasTitle() && language(info) != null)
        .forEach(info -> draft.title(language(info), title(info)));
    if (!draft.hasTitle()) {
      infos.forEach(info -> draft.title(language(info), title(info)));
    }
  }

  static String title(XmlElement info) {
    String main = text(info, "nonSort") + text(info, "title");
    if (main.isBlank()) {
      return info.children().isEmpty() ? info.text() : "";
    }
    String title = main.strip();
    String subtitle = text(info, "subTitle").strip();
    if (!subtitle.isEmpty()) {
      title = title.replaceFirst("\\s*[:/]$", "") + ": " + subtitle;
    }
    return Stream.concat(
            Stream.of(title),
            Stream.of("partNumber", "partName").map(name -> text(info, name).strip()))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(". "));
  }

  /** The words of a child; an article that is not sorted by needs its blank or apostrophe. */
  private static String text(XmlElement parent, String name) {
    String text = parent.child(name).map(XmlElement::stripped).orElse("");
    return name.equals("nonSort") && !text.isEmpty() && !text.matches(".*['’-]")
        ? text + " "
        : text;
  }

  private void origin() {
    Stream<XmlElement> origins = mods.all("originInfo");
    for (XmlElement origin : origins.toList()) {
      each("originInfo/publisher", origin.all("publisher"), draft::publisher);
      origin
          .all("agent")
          .filter(agent -> agent.path("role", "roleTerm").anyMatch(r -> r.text().contains("pub")))
          .flatMap(agent -> agent.all("namePart"))
          .forEach(name -> draft.publisher("mods:originInfo/agent", name.text()));
      date(origin, "dateIssued", draft::published);
      date(origin, "dateCreated", draft::created);
      date(origin, "dateModified", draft::modified);
      Stream.of("dateCaptured", "dateValid", "dateOther")
          .forEach(name -> each("originInfo/" + name, origin.all(name), draft::source));
      if (origin.child("dateIssued").isEmpty()) {
        date(origin, "copyrightDate", draft::published);
      }
    }
  }

  /** A range, and a date that the source itself is not sure of, is kept as it stands. */
  private void date(XmlElement origin, String name, BiConsumer<String, String> receiver) {
    String field = "mods:originInfo/" + name;
    List<XmlElement> dates = origin.all(name).filter(date -> !date.stripped().isEmpty()).toList();
    boolean isRange =
        dates.stream().anyMatch(d -> isPoint(d, "start"))
            && dates.stream().anyMatch(d -> isPoint(d, "end"));
    for (XmlElement date : dates) {
      boolean isPartOfRange = isRange && date.attribute("point").isPresent();
      if (isPartOfRange || date.attribute("qualifier").isPresent()) {
        String qualifier = date.attribute("qualifier").or(() -> date.attribute("point")).orElse("");
        draft.source(field + "[" + qualifier + "]", date.stripped());
      } else {
        receiver.accept(field, date.stripped());
      }
    }
  }

  private static boolean isPoint(XmlElement date, String point) {
    return date.attribute("point").filter(point::equals).isPresent();
  }

  private void subjects() {
    for (XmlElement subject : mods.all("subject").toList()) {
      String authority = subject.attribute("authority").orElse(null);
      Stream.of("topic", "geographic", "temporal", "genre", "occupation")
          .flatMap(subject::all)
          .forEach(part -> subject(part, part.attribute("authority").orElse(authority)));
      subject
          .path("name", "namePart")
          .filter(part -> part.attribute("type").filter("date"::equals).isEmpty())
          .forEach(part -> draft.keyword(language(part), part.text()));
      subject.all("titleInfo").forEach(info -> draft.keyword(language(info), title(info)));
    }
    mods.all("classification").forEach(c -> subject(c, c.attribute("authority").orElse("unknown")));
  }

  private void subject(XmlElement part, @Nullable String authority) {
    String scheme = "local".equals(authority) ? null : authority;
    draft.subject("mods:subject", language(part), scheme, part.text());
  }

  private void types() {
    each("genre", mods.all("genre"), draft::type);
    if (!draft.hasKnownType()) {
      each("typeOfResource", mods.all("typeOfResource"), draft::type);
    } else {
      each("typeOfResource", mods.all("typeOfResource"), draft::source);
    }
  }

  /** MARC's terms for ages (preschool, juvenile, …) are neither roles nor levels for certain. */
  private void audience(String text) {
    switch (text.toLowerCase(Locale.ROOT)) {
      case "adolescent", "adult", "juvenile", "specialized" ->
          draft.source("mods:targetAudience", text);
      case "preschool" -> draft.level(text);
      case "general" -> draft.audience("general public");
      default -> draft.audience(text);
    }
  }

  private void locations() {
    for (XmlElement url : mods.path("location", "url").toList()) {
      String access = url.attribute("access").orElse("").toLowerCase(Locale.ROOT);
      switch (access) {
        case "preview" -> draft.image(url.stripped());
        case "raw object" ->
            WebAddresses.http(url.stripped()).ifPresent(file -> draft.encoding(file, null, null));
        default -> draft.address(url.stripped());
      }
    }
    mods.all("identifier")
        .filter(id -> id.attribute("invalid").isEmpty())
        .forEach(id -> draft.address(identifier(id)));
  }

  private static String identifier(XmlElement id) {
    return WebAddresses.withScheme(id.attribute("type").orElse(""), id.stripped());
  }

  private void format(String field, String text) {
    if (MediaTypes.isOne(text)) {
      draft.encoding(null, text, null);
    }
  }

  private void relations() {
    for (XmlElement item : mods.all("relatedItem").toList()) {
      Optional<String> type = item.attribute("type").map(t -> t.toLowerCase(Locale.ROOT));
      String work =
          WebAddresses.best(
                  Stream.concat(
                          item.path("location", "url").map(XmlElement::stripped),
                          item.all("identifier").map(Mods::identifier))
                      .toList())
              .map(Object::toString)
              .orElseGet(() -> item.child("titleInfo").map(Mods::title).orElse(""));
      switch (type.orElse("")) {
        case "host", "series" -> RelatedWorks.of(work).ifPresent(draft::partOf);
        case "constituent" -> RelatedWorks.of(work).ifPresent(draft::part);
        case "original" -> RelatedWorks.of(work).ifPresent(draft::basedOn);
        default -> {
          // other relations have no place in the model
        }
      }
    }
  }

  private void statement(XmlElement condition) {
    draft.statement("mods:accessCondition", language(condition), condition.text());
    Stream.of("href", "valueURI")
        .forEach(
            name ->
                condition
                    .attribute(name)
                    .ifPresent(uri -> draft.statement("mods:accessCondition@" + name, null, uri)));
  }

  private static void each(
      String field, Stream<XmlElement> elements, BiConsumer<String, String> receiver) {
    elements
        .map(XmlElement::stripped)
        .filter(text -> !text.isEmpty())
        .forEach(text -> receiver.accept("mods:" + field, text));
  }

  private static @Nullable String language(XmlElement element) {
    return element.attribute("lang").orElse(null);
  }
}
