package org.openlearningexchange.harvest.mapping.xml;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openlearningexchange.harvest.mapping.Mapping;
import org.openlearningexchange.harvest.mapping.ResourceDraft;
import org.openlearningexchange.harvest.mapping.value.Concepts;
import org.openlearningexchange.harvest.mapping.value.RelatedWorks;
import org.openlearningexchange.harvest.mapping.value.Thumbnails;
import org.openlearningexchange.harvest.mapping.value.WebAddresses;
import org.openlearningexchange.harvest.xml.XmlElement;

/**
 * Maps Dublin Core: {@code oai_dc}, with the DCMI terms that some sources put in between, and its
 * qualified forms ({@code qdc}, {@code nsdl_dc}, {@code olac}). Pure.
 */
final class DublinCore {
  private static final Pattern EMBARGO = Pattern.compile("info:eu-repo/date/embargoEnd/.*");
  private static final Set<String> STATEMENTS =
      Set.of("rights", "license", "licence", "accessrights", "rightsholder");

  private final XmlElement dc;
  private final ResourceDraft draft = new ResourceDraft();

  private DublinCore(XmlElement dc) {
    this.dc = dc;
  }

  static Mapping map(XmlElement dc) {
    return new DublinCore(dc).map();
  }

  private Mapping map() {
    each("language", draft::language);
    texts();
    each("type", draft::type);
    each("creator", draft::creator);
    dc.all("contributor").forEach(this::contributor);
    each("publisher", draft::publisher);
    dates();
    education();
    accessibility();
    encodings();
    related();
    statements();
    embargo();
    return draft.finish("dc:title");
  }

  private void texts() {
    dc.all("title").forEach(e -> draft.title(language(e), e.text()));
    if (!draft.hasTitle()) {
      dc.all("alternative").forEach(e -> draft.title(language(e), e.text()));
    }
    Stream.of("description", "abstract")
        .flatMap(dc::all)
        .forEach(e -> draft.description(language(e), e.text()));
    dc.all("subject").forEach(e -> draft.subject("dc:subject", language(e), scheme(e), e.text()));
    Stream.of("keyword", "keywords", "tags")
        .flatMap(dc::all)
        .forEach(e -> draft.subject(field(e), language(e), null, e.text().replace(',', ';')));
  }

  /** OLAC says in an attribute which role a contributor had. */
  private void contributor(XmlElement element) {
    if (element.attribute("code").filter("author"::equalsIgnoreCase).isPresent()) {
      draft.creator(field(element), element.text());
    } else {
      draft.contributor(field(element), element.text());
    }
  }

  private void dates() {
    each("created", draft::created);
    if (dc.child("issued").isEmpty()) {
      each("date", this::published);
    } else {
      each("issued", draft::published);
      each("date", draft::source);
    }
    each("modified", draft::modified);
    each("available", draft::source);
    each("dateCopyrighted", draft::source);
  }

  private void published(String field, String text) {
    if (EMBARGO.matcher(text).matches()) {
      draft.source(field, text);
      draft.statement("dc:date", null, text);
    } else {
      draft.published(field, text);
    }
  }

  /** What NSDL and others take from DCMI's terms and from LOM. */
  private void education() {
    each("educationLevel", (field, text) -> draft.level(text));
    each("audience", (field, text) -> draft.audience(text));
    each("mediator", (field, text) -> draft.audience(text));
    each("typicalLearningTime", draft::timeRequired);
    each("conformsTo", this::standard);
    each("instructionalMethod", draft::source);
    each("interactivityType", draft::source);
    each("interactivityLevel", draft::source);
    each("typicalAgeRange", draft::source);
  }

  /** NSDL names educational standards so; for others it is a profile of metadata or of files. */
  private void standard(String field, String text) {
    if (dc.isNamed("nsdl_dc") || text.contains("/ASN/")) {
      Concepts.byAddress(text).ifPresent(draft::teaches);
    } else {
      draft.source(field, text);
    }
  }

  private void accessibility() {
    each("accessMode", draft.accessibility()::term);
    each("accessibilityFeature", draft.accessibility()::term);
    each("accessibilityHazard", draft.accessibility()::term);
    dc.all("accessibilitySummary")
        .forEach(
            e ->
                draft
                    .key(language(e))
                    .ifPresent(key -> draft.accessibility().summary(key, e.text())));
  }

  private void encodings() {
    List<String> formats = values("format").filter(MediaTypes::isOne).distinct().toList();
    List<URI> addresses =
        values("identifier")
            .flatMap(value -> WebAddresses.http(value).stream())
            .distinct()
            .toList();
    List<URI> files = addresses.stream().filter(WebAddresses::isFile).toList();
    List<URI> thumbnails =
        files.size() > 1 ? files.stream().filter(Thumbnails::isNamedSo).toList() : List.of();
    thumbnails.forEach(uri -> draft.image(uri.toString()));
    Stream.of("thumbnail", "preview").flatMap(dc::all).forEach(e -> draft.image(value(e)));
    values("identifier")
        .filter(value -> thumbnails.stream().noneMatch(uri -> uri.toString().equals(value)))
        .forEach(draft::address);
    values("relation").filter(relation -> isPageOf(relation, files)).forEach(draft::address);
    List<URI> others = files.stream().filter(file -> !thumbnails.contains(file)).toList();
    if (others.size() == 1 && formats.size() == 1) {
      draft.encoding(others.get(0), formats.get(0), null);
    } else {
      others.forEach(file -> draft.encoding(file, null, null));
      formats.forEach(format -> draft.encoding(null, format, null));
    }
  }

  /** EPrints gives the file as identifier, and its page as relation. */
  private static boolean isPageOf(String relation, List<URI> files) {
    String page = relation.endsWith("/") ? relation : relation + "/";
    return files.stream().anyMatch(file -> file.toString().startsWith(page));
  }

  private void related() {
    values("isPartOf").flatMap(v -> RelatedWorks.of(v).stream()).forEach(draft::partOf);
    values("hasPart").flatMap(v -> RelatedWorks.of(v).stream()).forEach(draft::part);
    Stream.of("isVersionOf", "isBasedOn", "isFormatOf")
        .flatMap(this::values)
        .flatMap(v -> RelatedWorks.of(v).stream())
        .forEach(draft::basedOn);
  }

  private void statements() {
    dc.children().stream()
        .filter(e -> STATEMENTS.contains(e.name().toLowerCase(Locale.ROOT)))
        .forEach(e -> draft.statement(statementField(e), language(e), value(e)));
  }

  /** The day from which something can be had says something of rights only where access waits. */
  private void embargo() {
    if (draft.isEmbargoed()) {
      values("available").forEach(day -> draft.statement("dcterms:available", null, day));
    }
  }

  private static String statementField(XmlElement element) {
    return element.isNamed("rights") ? field(element) : "dcterms:" + element.name();
  }

  private void each(String name, BiConsumer<String, String> receiver) {
    dc.all(name).filter(e -> !value(e).isEmpty()).forEach(e -> receiver.accept(field(e), value(e)));
  }

  private Stream<String> values(String name) {
    return dc.all(name).map(DublinCore::value).filter(value -> !value.isEmpty());
  }

  /** Its text, else the address or the code (OLAC) that it refers to. */
  private static String value(XmlElement element) {
    String text = element.stripped();
    return text.isEmpty()
        ? element.attribute("resource").or(() -> element.attribute("code")).orElse("")
        : text;
  }

  private static @org.jspecify.annotations.Nullable String language(XmlElement element) {
    return element.attribute("lang").orElse(null);
  }

  /** The encoding scheme that qualified forms give as {@code xsi:type}. */
  private static @org.jspecify.annotations.Nullable String scheme(XmlElement element) {
    return element
        .attribute("type")
        .map(type -> type.substring(type.indexOf(':') + 1))
        .filter(type -> !type.equalsIgnoreCase("URI") && !type.equalsIgnoreCase("NSDLSubject"))
        .orElse(null);
  }

  private static String field(XmlElement element) {
    String prefix = element.namespace().contains("purl.org/dc/terms") ? "dcterms:" : "dc:";
    return prefix + element.name();
  }
}
