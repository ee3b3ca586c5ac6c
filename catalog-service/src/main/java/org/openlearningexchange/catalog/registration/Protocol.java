package org.openlearningexchange.catalog.registration;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a repository is harvested. */
public enum Protocol {
  OAI_PMH("oai-pmh", "https://repository.university.example/oai"),
  /** Pages with schema.org metadata in them, listed by a sitemap. */
  SITEMAP("sitemap", "https://university.example/sitemap.xml"),
  AMB("amb", "https://university.example/oer.json"),
  MOOCHUB("moochub", "https://university.example/courses?format=moochub"),
  /** RSS or Atom. */
  FEED("feed", "https://university.example/feed?category=oer"),
  CSV("csv", "https://university.example/oer.csv"),
  /** Files that the member sends; the address is the collection's own page. */
  UPLOAD("upload", "https://university.example/collections/algebra");

  private final String word;
  private final String exampleAddress;

  Protocol(String word, String exampleAddress) {
    this.word = word;
    this.exampleAddress = exampleAddress;
  }

  /** The protocol that this word stands for. */
  public static Optional<Protocol> find(String word) {
    return Arrays.stream(values()).filter(protocol -> protocol.word.equals(word)).findFirst();
  }

  /** All words, to be shown to a caller. */
  static String words() {
    return Arrays.stream(values()).map(Protocol::word).collect(Collectors.joining(", "));
  }

  /** As it is written in JSON and SQL. */
  @JsonValue
  public String word() {
    return word;
  }

  String exampleAddress() {
    return exampleAddress;
  }

  /** Whether its sources offer a choice of formats, and sets. */
  boolean hasFormatsAndSets() {
    return this == OAI_PMH;
  }

  /** Whether the query is part of the address; OAI-PMH puts its own arguments there. */
  boolean allowsQuery() {
    return this != OAI_PMH;
  }
}
