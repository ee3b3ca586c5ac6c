package org.openlearningexchange.search.page;

/** What browsers let our pages do: show text in our style, and nothing else. */
final class ContentPolicy {
  private static final String NOTHING_BUT_STYLE =
      "default-src 'none'; style-src "
          + ResourcePages.STYLE.source()
          + "; base-uri 'none'; form-action 'none'; frame-ancestors ";

  /** Of a page of its own. */
  static final String PAGE = NOTHING_BUT_STYLE + "'none'";

  /** Of a card in a frame on any page. */
  static final String FRAME = NOTHING_BUT_STYLE + "*";

  private ContentPolicy() {}
}
