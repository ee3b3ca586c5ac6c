package org.openlearningexchange.rights.credit;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Credits as CommonMark, which GitHub's and other dialects read alike. */
final class Markdown implements Markup {
  /** Whatever could begin markup, an entity, a formula or a link of its own anywhere in a line. */
  private static final Pattern MARKUP =
      Pattern.compile("[\\\\`*_\\[\\]<>&$~|@^]|:(?=\\S)|(?<=(?i:www))\\.|^[-+#=]");

  /** What would begin a numbered list. */
  private static final Pattern NUMBERED = Pattern.compile("^(\\d+)([.)])");

  private final Direction direction;

  Markdown(Wording wording) {
    this.direction = new Direction(wording.isRightToLeft());
  }

  @Override
  public String text(String plain) {
    return direction.isolated(plain, escaped(plain));
  }

  @Override
  public String title(Title title, @Nullable URI source) {
    return linked(text(title.text()), source);
  }

  @Override
  public String phrase(String phrase, @Nullable URI source) {
    return linked(phrase, source);
  }

  @Override
  public String author(Author author) {
    return linked(text(author.name()), author.page());
  }

  @Override
  public String licence(String name, @Nullable URI canonical, @Nullable URI page, boolean granted) {
    return linked(text(name), page);
  }

  @Override
  public String notice(String plain) {
    return text(plain);
  }

  @Override
  public String origin(Title title, @Nullable URI source) {
    return title(title, source);
  }

  @Override
  public @Nullable String address(URI source) {
    return null;
  }

  @Override
  public String block(Credit credit, String sentences) {
    return sentences + "\n";
  }

  @Override
  public String blocks(@Nullable Line work, List<Section> sections) {
    List<String> blocks = new ArrayList<>();
    if (work != null) {
      blocks.add(work.sentences());
    }
    for (Section section : sections) {
      blocks.add(section.heading());
      blocks.add(
          String.join(
              "\n", section.lines().stream().map(line -> "- " + line.sentences()).toList()));
    }
    return String.join("\n\n", blocks) + "\n";
  }

  private static String linked(String text, @Nullable URI address) {
    return address == null
        ? text
        : "["
            + text
            + "]("
            + address.toASCIIString().replace("(", "%28").replace(")", "%29").replace("\\", "%5C")
            + ")";
  }

  private static String escaped(String plain) {
    return NUMBERED.matcher(MARKUP.matcher(plain).replaceAll("\\\\$0")).replaceFirst("$1\\\\$2");
  }
}
