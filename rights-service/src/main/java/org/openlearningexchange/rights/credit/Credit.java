package org.openlearningexchange.rights.credit;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said of one work where it is used.
 *
 * @param source where it can be found; only http and https addresses are kept
 * @param copyright the notice that its source gave, word for word
 * @param excepted whether some parts bear other terms than the whole
 * @param origins what it was made from, as its source says
 * @param changes what its user changed, in the user's words
 * @param obtained when the user's copy was obtained, where the terms are those of that time
 */
public record Credit(
    @Nullable Title title,
    List<Author> authors,
    @Nullable URI source,
    @Nullable String copyright,
    Terms terms,
    boolean excepted,
    List<Origin> origins,
    @Nullable String changes,
    @Nullable LocalDate obtained) {
  /** Characters of a title that are shown. */
  public static final int LONGEST_TITLE = 500;

  /** Characters of an author's name that are shown. */
  public static final int LONGEST_NAME = 200;

  /** Characters that a user may say of changes. */
  public static final int LONGEST_CHANGES = 1_000;

  static final int MOST_AUTHORS = 20;
  private static final int LONGEST_NOTICE = 300;
  private static final int MOST_ORIGINS = 10;

  public Credit {
    authors = List.copyOf(authors);
    source = Addresses.web(source);
    copyright = Written.onOneLine(copyright, LONGEST_NOTICE);
    origins = origins.stream().filter(Origin::isNamed).limit(MOST_ORIGINS).toList();
    changes = Written.onOneLine(changes, LONGEST_CHANGES);
  }

  /** A work of which only this much is known. */
  public static Credit of(
      @Nullable String title, List<Author> authors, @Nullable URI source, Terms terms) {
    return new Credit(
        Title.find(title, null).orElse(null),
        authors,
        source,
        null,
        terms,
        false,
        List.of(),
        null,
        null);
  }

  /** The same with what its user changed. */
  public Credit changed(@Nullable String what) {
    return new Credit(title, authors, source, copyright, terms, excepted, origins, what, obtained);
  }
}
