package org.openlearningexchange.search.page;

import io.quarkus.qute.RawString;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.learning.Agent;
import org.openlearningexchange.search.address.PublicAddresses;
import org.openlearningexchange.search.format.JsonLd;
import org.openlearningexchange.search.format.SharedResource;
import org.openlearningexchange.search.query.ResultItem;

/** Writes pages of resources in one language. */
final class ResourcePages {
  static final Stylesheet STYLE = Stylesheet.load("/page/page.css");

  private static final PageTemplate TEMPLATE = PageTemplate.load("/page/resource.html");
  private static final int LONGEST_TITLE = 300;

  private final PublicAddresses addresses;
  private final PageTexts text;

  ResourcePages(PublicAddresses addresses, PageTexts text) {
    this.addresses = addresses;
    this.text = text;
  }

  /**
   * The page as HTML.
   *
   * @param harvested when the source was read last
   * @param similar other resources that may serve as well
   */
  String write(SharedResource shared, Instant harvested, List<ResultItem> similar) {
    return TEMPLATE.fill(page(Condensed.of(shared, text), harvested, similar));
  }

  private ResourcePage page(SharedResource shared, Instant harvested, List<ResultItem> similar) {
    Piece title = title(shared, text);
    Optional<Piece> description = description(shared);
    Optional<URI> material = shared.material();
    return new ResourcePage(
        text,
        new RawString(STYLE.text()),
        structuredData(shared),
        links(shared),
        MetaTags.of(shared, title, description, text),
        addresses.of("/widget/"),
        title,
        creators(shared),
        shared.provider(),
        description.orElse(null),
        material.orElse(null),
        material.map(URI::getHost).orElse(""),
        PageRights.of(shared, addresses, text),
        Sections.of(shared.resource(), text),
        FileLink.of(shared.resource().encoding(), text),
        similar.stream().map(this::similar).toList(),
        text.with("harvested", day(harvested)),
        formats(shared));
  }

  /** Its title; its address where it has none in any language. */
  static Piece title(SharedResource shared, PageTexts text) {
    return Piece.of(shared.resource().name(), text, shared.resource().inLanguage())
        .orElseGet(() -> Piece.of(shared.page().toString()));
  }

  private Optional<Piece> description(SharedResource shared) {
    return Piece.of(shared.resource().description(), text, shared.resource().inLanguage());
  }

  /** Data in a page ends where it holds a script's end tag, so no angle bracket stays. */
  private RawString structuredData(SharedResource shared) {
    return new RawString(
        Json.write(JsonLd.document(shared, text.locale()))
            .replace("<", "\\u003c")
            .replace(">", "\\u003e")
            .replace("&", "\\u0026"));
  }

  private List<HeadLink> links(SharedResource shared) {
    return Stream.concat(
            HeadLinks.of(shared, addresses).stream(), HeadLinks.ofExchange(addresses).stream())
        .toList();
  }

  private static List<Piece> creators(SharedResource shared) {
    return shared.resource().creator().stream().map(Agent::name).map(Piece::of).toList();
  }

  private ResourcePage.SimilarLink similar(ResultItem item) {
    Piece title =
        new Piece(Shortened.of(item.title(), LONGEST_TITLE), item.titleLanguage(), null)
            .leadingTo(addresses.resource(item.id()));
    return new ResourcePage.SimilarLink(title, from(item));
  }

  private String from(ResultItem item) {
    Optional<String> provider =
        Optional.ofNullable(item.provider()).map(provided -> provided.name());
    Optional<String> licence =
        Optional.of(item.licence().label()).filter(unused -> item.dispute() == null);
    return Stream.of(provider, licence)
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" · "));
  }

  private String day(Instant time) {
    return LocalDate.ofInstant(time, ZoneOffset.UTC)
        .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(text.locale()));
  }

  private static List<Piece> formats(SharedResource shared) {
    return Arrays.stream(Form.values())
        .filter(form -> form != Form.HTML)
        .map(form -> Piece.of(form.title()).leadingTo(HeadLinks.address(shared, form)))
        .toList();
  }
}
