package org.openlearningexchange.rights.credit;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Credits as plain text: addresses written out, no links. */
final class PlainText implements Markup {
  private final Direction direction;

  PlainText(Wording wording) {
    this.direction = new Direction(wording.isRightToLeft());
  }

  @Override
  public String text(String plain) {
    return direction.isolated(plain, plain);
  }

  @Override
  public String title(Title title, @Nullable URI source) {
    return text(title.text());
  }

  @Override
  public String phrase(String phrase, @Nullable URI source) {
    return phrase;
  }

  @Override
  public String author(Author author) {
    return text(author.name());
  }

  @Override
  public String licence(String name, @Nullable URI canonical, @Nullable URI page, boolean granted) {
    return page == null ? text(name) : text(name + " (" + page.toASCIIString() + ")");
  }

  @Override
  public String notice(String plain) {
    return text(plain);
  }

  @Override
  public String origin(Title title, @Nullable URI source) {
    return source == null ? title(title, null) : title(title, null) + " (" + address(source) + ")";
  }

  @Override
  public String address(URI source) {
    return text(source.toASCIIString());
  }

  @Override
  public String block(Credit credit, String sentences) {
    return sentences + "\n";
  }

  @Override
  public String blocks(@Nullable Line work, List<Section> sections) {
    List<String> lines = new ArrayList<>();
    if (work != null) {
      lines.add(work.sentences());
    }
    for (Section section : sections) {
      lines.add(section.heading());
      section.lines().forEach(line -> lines.add("• " + line.sentences()));
    }
    return String.join("\n", lines) + "\n";
  }
}
