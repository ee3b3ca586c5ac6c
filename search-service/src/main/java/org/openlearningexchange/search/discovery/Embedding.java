package org.openlearningexchange.search.discovery;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.learning.Agent;
import org.openlearningexchange.search.address.PublicAddresses;
import org.openlearningexchange.search.format.SharedResource;
import org.openlearningexchange.search.format.Xml;

/**
 * How to embed a resource (oEmbed 1.0, 2.3.4.4): a frame with a card that says what the resource is
 * at the time of reading, so that a licence that is disputed tomorrow is not praised for years.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "How to embed a resource (oEmbed 1.0)")
record Embedding(
    @Schema(examples = "1.0") String version,
    @Schema(examples = "rich") String type,
    @Schema(examples = "Lineare Algebra I") String title,
    @Nullable @JsonProperty("author_name") @Schema(examples = "Ada Beispiel") String authorName,
    @JsonProperty("provider_name") @Schema(examples = "Open Learning Exchange") String providerName,
    @JsonProperty("provider_url") URI providerUrl,
    @JsonProperty("cache_age") @Schema(examples = "86400") int cacheAge,
    @Schema(examples = "<iframe sandbox=…></iframe>") String html,
    @Schema(examples = "600") int width,
    @Schema(examples = "260") int height) {
  private static final int A_DAY = 86_400;

  static Embedding of(SharedResource shared, EmbeddingSize size, PublicAddresses addresses) {
    String title = shared.title(Locale.ROOT);
    return new Embedding(
        "1.0",
        "rich",
        title,
        authors(shared).orElse(null),
        "Open Learning Exchange",
        addresses.of("/widget/"),
        A_DAY,
        frame(title, shared, size),
        size.width(),
        size.height());
  }

  private static Optional<String> authors(SharedResource shared) {
    String names =
        shared.resource().creator().stream().map(Agent::name).collect(Collectors.joining(", "));
    return Optional.of(names).filter(known -> !known.isEmpty());
  }

  /** The frame runs nothing, and the links in it open beside it. */
  private static String frame(String title, SharedResource shared, EmbeddingSize size) {
    return new Xml()
        .open("iframe")
        .attribute("src", shared.page() + "/card")
        .attribute("title", title)
        .attribute("width", Integer.toString(size.width()))
        .attribute("height", Integer.toString(size.height()))
        .attribute("sandbox", "allow-popups allow-popups-to-escape-sandbox")
        .attribute("loading", "lazy")
        .text("")
        .close()
        .toString();
  }

  /** The same as XML. */
  String xml() {
    Xml xml =
        new Xml()
            .open("oembed")
            .element("version", version)
            .element("type", type)
            .element("title", title)
            .element("author_name", Optional.ofNullable(authorName))
            .element("provider_name", providerName)
            .element("provider_url", providerUrl.toString())
            .element("cache_age", Integer.toString(cacheAge))
            .element("html", html)
            .element("width", Integer.toString(width))
            .element("height", Integer.toString(height))
            .close();
    return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + xml;
  }
}
