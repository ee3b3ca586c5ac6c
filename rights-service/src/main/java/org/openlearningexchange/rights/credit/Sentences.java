package org.openlearningexchange.rights.credit;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.rights.licence.Licence;
import org.openlearningexchange.rights.licence.Licence.Nature;

/** Says in one language and one format what is to be said of a work. */
final class Sentences {
  private static final String NOT_STATED = " (version not stated)";

  private final Wording wording;
  private final Markup markup;

  Sentences(Wording wording, Markup markup) {
    this.wording = wording;
    this.markup = markup;
  }

  /** Title, authors, source and licence; then notice, exceptions, origin, changes and date. */
  String of(Credit credit) {
    List<String> sentences = new ArrayList<>();
    sentences.add(work(credit));
    if (credit.copyright() != null) {
      sentences.add(wording.ended(credit.copyright(), markup.notice(credit.copyright())));
    }
    if (credit.excepted()) {
      sentences.add(wording.say(Phrase.EXCEPTED));
    }
    if (!credit.origins().isEmpty()) {
      sentences.add(wording.say(Phrase.ADAPTED_FROM, Map.of("works", origins(credit.origins()))));
    }
    if (credit.changes() != null) {
      String changes =
          wording.say(Phrase.CHANGES, Map.of("changes", markup.text(credit.changes())));
      sentences.add(wording.ended(credit.changes(), changes));
    }
    if (credit.obtained() != null) {
      sentences.add(
          wording.say(Phrase.OBTAINED, Map.of("date", markup.text(credit.obtained().toString()))));
    }
    return String.join(wording.say(Phrase.GAP), sentences);
  }

  private String work(Credit credit) {
    String named =
        wording.say(
            Phrase.WORK,
            Map.of(
                "title",
                title(credit.title(), credit.source()),
                "hasTitle",
                credit.title() == null ? "no" : "yes",
                "authors",
                authors(credit),
                "hasAuthors",
                credit.authors().isEmpty() ? "no" : "yes"));
    String address = credit.source() == null ? null : markup.address(credit.source());
    String work =
        address == null
            ? named
            : wording.say(Phrase.SOURCE, Map.of("work", named, "source", address));
    return wording.say(
        credit.terms().kind().phrase(),
        Map.of(
            "work",
            work,
            "hasSource",
            address == null ? "no" : "yes",
            "licence",
            licences(credit.terms())));
  }

  private String title(@Nullable Title title, @Nullable URI source) {
    return title == null
        ? markup.phrase(wording.say(Phrase.THIS_WORK), source)
        : wording.quoted(markup.title(title, source));
  }

  private String authors(Credit credit) {
    List<Author> named =
        credit.authors().subList(0, Math.min(Credit.MOST_AUTHORS, credit.authors().size()));
    List<String> plain = new ArrayList<>(named.stream().map(Author::name).toList());
    List<String> written = new ArrayList<>(named.stream().map(markup::author).toList());
    int others = credit.authors().size() - named.size();
    if (others > 0) {
      String phrase = wording.say(Phrase.OTHERS, Map.of("count", others));
      plain.add(phrase);
      written.add(markup.phrase(phrase, credit.source()));
    }
    return wording.list(plain, written);
  }

  private String licences(Terms terms) {
    boolean granted = terms.kind() != Terms.Kind.STATEMENT;
    List<String> plain = terms.licences().stream().map(this::name).toList();
    List<String> written =
        terms.licences().stream()
            .map(
                licence ->
                    markup.licence(
                        name(licence),
                        licence.uri(),
                        Deeds.page(licence, wording.language()),
                        granted && licence.isGrant()))
            .toList();
    return wording.list(plain, written);
  }

  /** The licence's name; of a family, that its version is not stated. */
  private String name(Licence licence) {
    return licence.nature() == Nature.FAMILY
        ? wording.say(
            Phrase.UNVERSIONED, Map.of("licence", licence.label().replace(NOT_STATED, "")))
        : licence.label();
  }

  private String origins(List<Origin> origins) {
    List<String> plain =
        origins.stream()
            .map(o -> o.title() == null ? String.valueOf(o.source()) : o.title().text())
            .toList();
    return wording.list(plain, origins.stream().map(this::origin).toList());
  }

  /** An origin without a title goes by its address. */
  private String origin(Origin origin) {
    URI source = origin.source();
    if (origin.title() == null && source != null) {
      String address = markup.address(source);
      return address == null
          ? markup.origin(new Title(source.toASCIIString(), null), source)
          : address;
    }
    return origin.title() == null ? "" : wording.quoted(markup.origin(origin.title(), source));
  }
}
