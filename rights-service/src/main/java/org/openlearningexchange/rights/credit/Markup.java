package org.openlearningexchange.rights.credit;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the pieces of a credit are written in one format. What others wrote is escaped here and
 * nowhere else; our own phrases hold nothing that a format would take for markup.
 */
interface Markup {
  /** A text of someone else's. */
  String text(String plain);

  /** A title or a phrase in its place, leading to its source. */
  String title(Title title, @Nullable URI source);

  /** A phrase of ours that leads to a source. */
  String phrase(String phrase, @Nullable URI source);

  String author(Author author);

  /**
   * The name of a licence.
   *
   * @param canonical its own address, the same in every language; null where no one text is meant
   * @param page where it can be read
   * @param granted whether it is what the work is licensed under, not just a statement about it
   */
  String licence(String name, @Nullable URI canonical, @Nullable URI page, boolean granted);

  /** A copyright notice, word for word. */
  String notice(String plain);

  /** A work that another was made from. */
  String origin(Title title, @Nullable URI source);

  /** The address of a source, to be written out; null where titles lead there already. */
  @Nullable String address(URI source);

  /** One credit by itself. */
  String block(Credit credit, String sentences);

  /** A work and those that went into it. */
  String blocks(@Nullable Line work, List<Section> sections);

  /** A credit with its sentences as this format has them. */
  record Line(Credit credit, String sentences) {}

  /**
   * Works of one kind of use.
   *
   * @param adapted whether they were adapted, and not just taken in
   */
  record Section(String heading, boolean adapted, List<Line> lines) {}
}
