package org.openlearningexchange.harvest.protocol.document;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.harvest.fetch.Origin;

/**
 * The way from document to document by the links in them, which are data: only those to the same
 * origin are followed, and loops are found by Brent's method in constant memory. Pure.
 *
 * @param documents how many were left behind
 * @param remembered an address passed earlier, compared with each new one
 * @param since how many documents ago that was
 * @param rememberFor when another address is remembered instead
 */
public record LinkTrail(int documents, @Nullable String remembered, long since, long rememberFor) {
  private static final int MOST_DOCUMENTS = 100_000;
  private static final int LONGEST_LINK = 4_000;

  static final LinkTrail BEGINNING = new LinkTrail(0, null, 0, 1);

  /** Where a link leads. */
  sealed interface Step {}

  /** On. */
  record Follow(URI address, LinkTrail trail) implements Step {}

  /** Nowhere. */
  record Stop(String reason) implements Step {}

  /**
   * Decides about a link.
   *
   * @param from the addresses of the document that it stands in; it is resolved against the last
   */
  Step follow(String link, List<URI> from) {
    URI base = from.get(from.size() - 1);
    URI target = target(link, base);
    if (target == null) {
      return new Stop("the link to the next page is no address: " + shortened(link));
    }
    if (from.stream().noneMatch(known -> Origin.of(known).trusts(Origin.of(target)))) {
      return new Stop("the link to the next page leads to another host: " + shortened(link));
    }
    if (from.contains(target)) {
      return new Stop("the link to the next page leads to the page itself: " + shortened(link));
    }
    if (target.toString().equals(remembered)) {
      return new Stop("the links to the next page go round in a circle: " + shortened(link));
    }
    if (documents >= MOST_DOCUMENTS) {
      return new Stop("more than " + MOST_DOCUMENTS + " pages");
    }
    return new Follow(target, passing(target.toString()));
  }

  private LinkTrail passing(String address) {
    return since + 1 >= rememberFor
        ? new LinkTrail(documents + 1, address, 0, rememberFor * 2)
        : new LinkTrail(documents + 1, remembered, since + 1, rememberFor);
  }

  private static @Nullable URI target(String link, URI base) {
    if (link.length() > LONGEST_LINK) {
      return null;
    }
    try {
      URI resolved = base.resolve(link.strip().replace(" ", "%20"));
      String scheme = String.valueOf(resolved.getScheme());
      boolean isWeb = scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https");
      return isWeb && resolved.getHost() != null ? withoutFragment(resolved) : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static URI withoutFragment(URI address) {
    String text = address.toString();
    int fragment = text.indexOf('#');
    return fragment < 0 ? address : URI.create(text.substring(0, fragment));
  }

  private static String shortened(String link) {
    return link.length() > 200 ? link.substring(0, 200) + "…" : link;
  }
}
