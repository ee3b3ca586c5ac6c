package org.openlearningexchange.search.page;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openlearningexchange.search.format.AtomEntry;
import org.openlearningexchange.search.format.JsonLd;

/** A form in which the address of a resource answers; the first serves who accepts anything. */
enum Form {
  JSON("json", "application/json", "JSON"),
  HTML("html", "text/html", "HTML"),
  JSON_LD("jsonld", JsonLd.MEDIA_TYPE, "JSON-LD"),
  ATOM("atom", AtomEntry.MEDIA_TYPE + ";type=entry", "Atom"),
  RIS("ris", "application/x-research-info-systems", "RIS"),
  BIBTEX("bibtex", "application/x-bibtex", "BibTeX");

  private final String parameter;
  private final String mediaType;
  private final String title;

  Form(String parameter, String mediaType, String title) {
    this.parameter = parameter;
    this.mediaType = mediaType;
    this.title = title;
  }

  /** The value of the parameter {@code format}. */
  String parameter() {
    return parameter;
  }

  String mediaType() {
    return mediaType;
  }

  /** As people call it. */
  String title() {
    return title;
  }

  /** The name of a file for people to keep; empty where browsers show the form. */
  Optional<String> fileName(UUID id) {
    return this == RIS
        ? Optional.of(id + ".ris")
        : Optional.of(id + ".bib").filter(unused -> this == BIBTEX);
  }

  /** The form of that parameter. */
  static Optional<Form> find(String parameter) {
    return Arrays.stream(values()).filter(form -> form.parameter.equals(parameter)).findFirst();
  }

  /** The form that this header {@code Accept} likes best (RFC 9110, 12.5.1). */
  static Optional<Form> choose(String accept) {
    List<AcceptedRange> ranges = AcceptedRange.parse(accept);
    return Arrays.stream(values())
        .filter(form -> form.quality(ranges) > 0)
        .max(
            Comparator.<Form>comparingDouble(form -> form.quality(ranges))
                .thenComparing(Comparator.<Form>naturalOrder().reversed()));
  }

  private double quality(List<AcceptedRange> ranges) {
    return AcceptedRange.quality(ranges, mediaType.split(";", 2)[0]);
  }

  /** What the parameter may be. */
  static String parameters() {
    return Arrays.stream(values()).map(Form::parameter).collect(Collectors.joining(", "));
  }
}
