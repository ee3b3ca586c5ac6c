package org.openlearningexchange.harvest.mapping.json.field;

import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.learning.Concept;
import org.openlearningexchange.harvest.mapping.json.node.Node;
import org.openlearningexchange.harvest.mapping.json.node.Value;
import org.openlearningexchange.harvest.mapping.value.Concepts;

/** What it takes to get at the resource: money, a login. */
public final class Access {
  private static final String SCHEME = "https://w3id.org/kim/conditionsOfAccess/";
  private static final Set<String> LOGIN_WORDS =
      Set.of(
          "login",
          "login required",
          "requires login",
          "registration required",
          "anmeldung erforderlich",
          "mit anmeldung",
          "registrierung erforderlich");
  private static final Set<String> NO_LOGIN_WORDS =
      Set.of(
          "no login",
          "no login required",
          "no registration",
          "ohne anmeldung",
          "frei zugänglich",
          "ohne login");

  private static final Set<String> SIDE_OFFERS =
      Set.of("certificate", "certification", "exam", "donation");

  private final Node node;
  private final SourceNotes notes;

  public Access(Node node, SourceNotes notes) {
    this.node = node;
    this.notes = notes;
  }

  /** No login is needed (KIM's conditions of access). */
  public static Concept noLogin(@Nullable String sourceValue) {
    return new Concept(
        URI.create(SCHEME + "no_login"),
        Map.of("en", "No login required", "de", "Kein Login erforderlich"),
        sourceValue);
  }

  /** A login is needed (KIM's conditions of access). */
  public static Concept login(@Nullable String sourceValue) {
    return new Concept(
        URI.create(SCHEME + "login"),
        Map.of("en", "Login required", "de", "Login erforderlich"),
        sourceValue);
  }

  /** The first condition stated, as KIM's concept where it is one. */
  public @Nullable Concept conditions() {
    return node.all("conditionsOfAccess")
        .flatMap(value -> condition(value).stream())
        .findFirst()
        .orElse(null);
  }

  private static Optional<Concept> condition(Value value) {
    List<String> said =
        value.isNode()
            ? Stream.concat(value.node().texts("@id"), value.node().label().stream()).toList()
            : value.text().stream().toList();
    return said.stream()
        .flatMap(text -> known(text).stream())
        .findFirst()
        .or(() -> said.stream().findFirst().flatMap(Concepts::unmapped));
  }

  private static Optional<Concept> known(String text) {
    String word = text.strip().toLowerCase(Locale.ROOT).replaceFirst("^http:", "https:");
    String own =
        word.startsWith(SCHEME.toLowerCase(Locale.ROOT)) ? word.substring(SCHEME.length()) : word;
    String sourceValue = text.equals(SCHEME + own) ? null : text;
    String plain = own.replace('_', ' ');
    if (NO_LOGIN_WORDS.contains(plain)) {
      return Optional.of(noLogin(sourceValue));
    }
    return LOGIN_WORDS.contains(plain) ? Optional.of(login(sourceValue)) : Optional.empty();
  }

  /** Whether it is free: as stated, else by the prices of its offers. */
  public @Nullable Boolean isFree() {
    Boolean stated =
        new Facts(node, notes).truth("isAccessibleForFree", "isAccessibleForFree", "free");
    return stated == null ? byPrice() : stated;
  }

  private @Nullable Boolean byPrice() {
    List<BigDecimal> prices = new ArrayList<>();
    Stream.concat(
            offers(node),
            node.all("hasCourseInstance").filter(Value::isNode).flatMap(run -> offers(run.node())))
        .filter(offer -> !isSideOffer(offer))
        .flatMap(Access::price)
        .forEach(prices::add);
    if (prices.isEmpty()) {
      return null;
    }
    return prices.stream().anyMatch(price -> price.signum() == 0);
  }

  private static Stream<Node> offers(Node node) {
    return node.all("offers", "offer").filter(Value::isNode).map(Value::node);
  }

  /** A price for the certificate is no price for the material. */
  private static boolean isSideOffer(Node offer) {
    return offer.words("category").anyMatch(c -> SIDE_OFFERS.contains(c.toLowerCase(Locale.ROOT)));
  }

  private static Stream<BigDecimal> price(Node offer) {
    if (offer.words("category").anyMatch(category -> category.equalsIgnoreCase("free"))) {
      return Stream.of(BigDecimal.ZERO);
    }
    Stream<String> stated =
        Stream.concat(
            offer.texts("price", "lowPrice"),
            offer
                .all("priceSpecification")
                .filter(Value::isNode)
                .flatMap(p -> p.node().texts("price", "minPrice")));
    return stated
        .map(price -> price.replace(',', '.'))
        .filter(price -> price.matches("\\d{1,9}(?:\\.\\d{1,4})?"))
        .limit(1)
        .map(BigDecimal::new);
  }
}
