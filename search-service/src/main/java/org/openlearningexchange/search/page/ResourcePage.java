package org.openlearningexchange.search.page;

import io.quarkus.qute.RawString;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a resource shows; {@code page/resource.html} says where.
 *
 * @param links to other forms, for programs
 * @param search where people search
 * @param material where the material is; null where its source names no address
 * @param harvested when the source was read last, in words
 * @param formats the same for programs
 */
record ResourcePage(
    PageTexts text,
    RawString style,
    RawString structuredData,
    List<HeadLink> links,
    List<MetaTag> tags,
    URI search,
    Piece title,
    List<Piece> creators,
    @Nullable String provider,
    @Nullable Piece description,
    @Nullable URI material,
    String materialHost,
    PageRights rights,
    List<Section> sections,
    List<FileLink> files,
    List<SimilarLink> similar,
    String harvested,
    List<Piece> formats) {

  /** Another resource that may serve as well. */
  record SimilarLink(Piece title, String from) {}
}
