package org.openlearningexchange.rights.credit;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Credits as HTML that machines read too: RDFa with the terms of ccREL. Texts of others stand in
 * {@code bdi} elements, so that their direction stays their own.
 */
final class Html implements Markup {
  private static final String TERMS =
      "cc: http://creativecommons.org/ns# dct: http://purl.org/dc/terms/ schema: http://schema.org/";

  private final Wording wording;

  Html(Wording wording) {
    this.wording = wording;
  }

  @Override
  public String text(String plain) {
    return "<bdi>" + escaped(plain) + "</bdi>";
  }

  @Override
  public String title(Title title, @Nullable URI source) {
    return linked(bdi(title, " property=\"dct:title\""), source, "");
  }

  @Override
  public String phrase(String phrase, @Nullable URI source) {
    return linked(phrase, source, "");
  }

  @Override
  public String author(Author author) {
    URI page = author.page();
    return page == null
        ? "<bdi property=\"cc:attributionName\">" + escaped(author.name()) + "</bdi>"
        : linked(
            text(author.name()),
            page,
            " rel=\"cc:attributionURL dct:creator\" property=\"cc:attributionName\"");
  }

  @Override
  public String licence(String name, @Nullable URI canonical, @Nullable URI page, boolean granted) {
    if (canonical == null || page == null) {
      return text(name);
    }
    // the statement is of the licence itself; the reader is led to it in their language
    String same = canonical.equals(page) ? "" : " resource=\"" + escaped(ascii(canonical)) + "\"";
    return linked(text(name), page, " rel=\"" + (granted ? "license" : "dct:rights") + "\"" + same);
  }

  @Override
  public String notice(String plain) {
    return "<bdi property=\"schema:copyrightNotice\">" + escaped(plain) + "</bdi>";
  }

  @Override
  public String origin(Title title, @Nullable URI source) {
    return linked(bdi(title, ""), source, " rel=\"dct:source\"");
  }

  @Override
  public @Nullable String address(URI source) {
    return null;
  }

  @Override
  public String block(Credit credit, String sentences) {
    return "<p%s%s>%s</p>\n".formatted(root(), subject(credit), sentences);
  }

  @Override
  public String blocks(@Nullable Line work, List<Section> sections) {
    StringBuilder html = new StringBuilder();
    html.append("<div").append(root());
    html.append(work == null ? "" : subject(work.credit())).append(">\n");
    if (work != null) {
      html.append("<p>").append(work.sentences()).append("</p>\n");
    }
    sections.forEach(section -> html.append(section(section, work != null)));
    return html.append("</div>\n").toString();
  }

  private static String section(Section section, boolean ofWork) {
    String relation = section.adapted() ? "dct:source" : "dct:hasPart";
    StringBuilder html = new StringBuilder("<p>").append(section.heading()).append("</p>\n<ul");
    html.append(ofWork ? " rel=\"" + relation + "\"" : "").append(">\n");
    for (Line line : section.lines()) {
      html.append("<li").append(subject(line.credit())).append('>');
      html.append(line.sentences()).append("</li>\n");
    }
    return html.append("</ul>\n").toString();
  }

  private String root() {
    return " lang=\"%s\" dir=\"%s\" prefix=\"%s\""
        .formatted(wording.language(), wording.direction(), TERMS);
  }

  /** What the statements inside are about: the work, or a thing without address, never the page. */
  private static String subject(Credit credit) {
    return credit.source() == null
        ? " typeof=\"cc:Work\""
        : " about=\"" + escaped(ascii(credit.source())) + "\"";
  }

  private String bdi(Title title, String property) {
    String language = title.language();
    String other =
        language == null || language.equals(wording.language())
            ? ""
            : " lang=\"" + escaped(language) + "\"";
    return "<bdi" + property + other + ">" + escaped(title.text()) + "</bdi>";
  }

  private static String linked(String inner, @Nullable URI address, String attributes) {
    return address == null
        ? inner
        : "<a href=\"" + escaped(ascii(address)) + "\"" + attributes + ">" + inner + "</a>";
  }

  private static String ascii(URI address) {
    return Objects.requireNonNull(address).toASCIIString();
  }

  private static String escaped(String plain) {
    return plain
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
