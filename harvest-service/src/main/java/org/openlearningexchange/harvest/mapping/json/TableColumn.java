package org.openlearningexchange.harvest.mapping.json;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table of resources that are understood. Headers are compared without regard to
 * case, blanks, hyphens and underscores; {@code title}, {@code description}, {@code subject} and
 * {@code keyword} may name a language: {@code title@de}. Cells of several values separate them by
 * {@code |}.
 */
public enum TableColumn {
  ID("id", "identifier"),
  URL("url", "link", "uri", "address", "landingPage"),
  TITLE("title", "name", "titel", "dc:title"),
  DESCRIPTION("description", "abstract", "summary", "beschreibung", "dc:description"),
  LANGUAGE("language", "languages", "inLanguage", "lang", "sprache", "dc:language"),
  SUBJECT("subject", "subjects", "about", "discipline", "fach", "dc:subject"),
  KEYWORD("keyword", "keywords", "tag", "tags", "schlagwort", "schlagwörter"),
  TYPE("type", "types", "resourceType", "learningResourceType", "dc:type"),
  LEVEL("level", "levels", "educationalLevel", "educationLevel"),
  AUDIENCE("audience", "audiences", "intendedEndUserRole"),
  CREATOR("creator", "creators", "author", "authors", "autor", "autoren", "dc:creator"),
  CONTRIBUTOR("contributor", "contributors", "dc:contributor"),
  PUBLISHER("publisher", "publishers", "institution", "provider", "dc:publisher"),
  DATE_CREATED("dateCreated", "created"),
  DATE_PUBLISHED("datePublished", "date", "published", "issued", "dc:date"),
  DATE_MODIFIED("dateModified", "modified", "updated", "lastModified"),
  LICENSE("license", "licence", "lizenz", "licenseUrl", "dcterms:license"),
  RIGHTS("rights", "copyright", "dc:rights"),
  THUMBNAIL("thumbnail", "image", "thumbnailUrl", "preview"),
  DURATION("duration", "timeRequired", "typicalLearningTime"),
  CREDITS("credits", "ects", "creditPoints", "numberOfCredits"),
  CREDIT_SYSTEM("creditSystem"),
  WORKLOAD_HOURS("workloadHours", "workload", "hours"),
  CREDENTIAL("credential", "credentials", "certificate", "educationalCredentialAwarded"),
  FREE("free", "isFree", "isAccessibleForFree"),
  LOGIN("login", "loginRequired", "requiresLogin"),
  ACCESS_MODE("accessMode"),
  ACCESSIBILITY_FEATURE("accessibilityFeature", "accessibilityFeatures"),
  FILE_URL("fileUrl", "contentUrl", "downloadUrl", "file"),
  FILE_TYPE("fileType", "mediaType", "mimeType", "format", "encodingFormat", "dc:format"),
  FILE_SIZE("fileSize", "size", "contentSize"),
  DOI("doi"),
  ISBN("isbn");

  private static final Map<String, TableColumn> BY_NAME = byName();

  private final List<String> names;

  TableColumn(String... names) {
    this.names = List.of(names);
  }

  /** The header as documented. */
  public String header() {
    return names.get(0);
  }

  /**
   * A header as understood.
   *
   * @param language after the {@code @}; null where there is none
   */
  public record Header(TableColumn column, @Nullable String language) {}

  /** What a header means; empty for columns that are not understood. */
  public static Optional<Header> find(String header) {
    String[] parts = header.split("@", 2);
    TableColumn column = BY_NAME.get(folded(parts[0]));
    return column == null
        ? Optional.empty()
        : Optional.of(new Header(column, parts.length == 2 ? parts[1].strip() : null));
  }

  private static String folded(String header) {
    return header.replaceAll("[\\s_\\uFEFF-]", "").toLowerCase(Locale.ROOT);
  }

  private static Map<String, TableColumn> byName() {
    Map<String, TableColumn> byName = new HashMap<>();
    for (TableColumn column : values()) {
      column.names.forEach(name -> byName.put(folded(name), column));
    }
    return Map.copyOf(byName);
  }
}
