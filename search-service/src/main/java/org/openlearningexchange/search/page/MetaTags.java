package org.openlearningexchange.search.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openlearningexchange.contracts.learning.Agent;
import org.openlearningexchange.contracts.learning.LearningResource;
import org.openlearningexchange.search.address.WebAddress;
import org.openlearningexchange.search.format.SharedResource;

/** What link previews (Open Graph) and reference managers (Highwire Press) read in a page. */
final class MetaTags {
  private static final int LONGEST_DESCRIPTION = 300;

  private final List<MetaTag> tags = new ArrayList<>();

  private MetaTags() {}

  static List<MetaTag> of(
      SharedResource shared, Piece title, Optional<Piece> description, PageTexts text) {
    MetaTags tags = new MetaTags();
    tags.addPreview(shared, title, description, text);
    tags.addCitation(shared.resource(), title, shared);
    return tags.tags;
  }

  private void addPreview(
      SharedResource shared, Piece title, Optional<Piece> description, PageTexts text) {
    property("og:site_name", text.of("site"));
    property("og:type", "website");
    property("og:title", title.text());
    property("og:url", shared.page().toString());
    property("og:locale", text.language());
    description
        .map(piece -> beginning(piece.text()))
        .ifPresent(
            beginning -> {
              name("description", beginning);
              property("og:description", beginning);
            });
    WebAddress.of(shared.resource().image())
        .ifPresent(image -> property("og:image", image.toString()));
    name("twitter:card", "summary");
  }

  private void addCitation(LearningResource resource, Piece title, SharedResource shared) {
    name("citation_title", title.text());
    resource.creator().stream().forEach(creator -> name("citation_author", creator.name()));
    Optional.ofNullable(resource.datePublished())
        .ifPresent(date -> name("citation_publication_date", date.replace('-', '/')));
    resource.publisher().stream()
        .findFirst()
        .map(Agent::name)
        .ifPresent(publisher -> name("citation_publisher", publisher));
    resource.inLanguage().stream().findFirst().ifPresent(tag -> name("citation_language", tag));
    name("citation_public_url", shared.page().toString());
    resource.encoding().stream()
        .filter(file -> "application/pdf".equals(file.encodingFormat()))
        .flatMap(file -> WebAddress.of(file.contentUrl()).stream())
        .findFirst()
        .ifPresent(pdf -> name("citation_pdf_url", pdf.toString()));
  }

  private void name(String name, String content) {
    tags.add(new MetaTag("name", name, content));
  }

  private void property(String name, String content) {
    tags.add(new MetaTag("property", name, content));
  }

  private static String beginning(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return Shortened.of(line, LONGEST_DESCRIPTION);
  }
}
