package org.openlearningexchange.search.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  /**
   * The form that is liked best.
   *
   * @param accepted media types, the best liked first; wildcards may be among them
   */
  static Optional<Form> choose(List<String> accepted) {
    return accepted.stream().flatMap(Form::accepting).findFirst();
  }

  private static Stream<Form> accepting(String accepted) {
    return Arrays.stream(values()).filter(form -> form.isAcceptedBy(accepted));
  }

  private boolean isAcceptedBy(String accepted) {
    String type = mediaType.split(";", 2)[0];
    String range = accepted.toLowerCase(Locale.ROOT);
    return range.equals("*/*")
        || range.equals(type)
        || range.endsWith("/*") && type.startsWith(range.substring(0, range.length() - 1));
  }

  /** What the parameter may be. */
  static String parameters() {
    return Arrays.stream(values()).map(Form::parameter).collect(Collectors.joining(", "));
  }
}
