package org.openlearningexchange.search.page;

import io.quarkus.qute.RawString;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.learning.Agent;
import org.openlearningexchange.search.format.SharedResource;

/**
 * A resource on a small card, for the pages of others.
 *
 * @param title leads to the page
 * @param by who made it, and who provides it
 * @param licence or, while it is disputed, that it is
 */
record CardPage(
    PageTexts text,
    RawString style,
    Piece title,
    String by,
    @Nullable Piece description,
    boolean disputed,
    Piece licence) {
  private static final PageTemplate TEMPLATE = PageTemplate.load("/page/card.html");
  private static final int LONGEST_DESCRIPTION = 160;
  private static final int MOST_CREATORS = 3;

  /** The card as HTML. */
  static String write(SharedResource shared, PageTexts text) {
    return TEMPLATE.fill(card(Condensed.of(shared, text), text));
  }

  private static CardPage card(SharedResource shared, PageTexts text) {
    boolean disputed = shared.dispute() != null;
    return new CardPage(
        text,
        new RawString(ResourcePages.STYLE.text()),
        ResourcePages.title(shared, text).leadingTo(shared.page()),
        by(shared),
        Piece.of(shared.resource().description(), text, shared.resource().inLanguage())
            .map(piece -> piece.shortened(LONGEST_DESCRIPTION))
            .orElse(null),
        disputed,
        disputed
            ? Piece.of(text.of("disputed"))
            : Piece.of(shared.rights().label()).leadingTo(shared.rights().licenceUri()));
  }

  private static String by(SharedResource shared) {
    String creators =
        shared.resource().creator().stream()
            .limit(MOST_CREATORS)
            .map(Agent::name)
            .collect(Collectors.joining(", "));
    return Stream.of(Optional.of(creators), Optional.ofNullable(shared.provider()))
        .flatMap(Optional::stream)
        .filter(name -> !name.isEmpty())
        .collect(Collectors.joining(" · "));
  }
}
