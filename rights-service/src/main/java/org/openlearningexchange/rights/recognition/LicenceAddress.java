package org.openlearningexchange.rights.recognition;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.rights.licence.CcElement;
import org.openlearningexchange.rights.licence.CcFamily;
import org.openlearningexchange.rights.licence.CreativeCommons;
import org.openlearningexchange.rights.licence.Licence;
import org.openlearningexchange.rights.licence.Licences;
import org.openlearningexchange.rights.licence.OtherLicences;
import org.openlearningexchange.rights.recognition.Mention.Kind;

/**
 * What one web address says of rights. The host must be exactly one that publishes licences: an
 * address that merely contains such a name says nothing.
 */
final class LicenceAddress {
  private static final double CERTAIN = 0.98;
  private static final double REPAIRED = 0.9;
  private static final double BADGE = 0.7;
  private static final String ARCHIVE = "web.archive.org/web/";
  private static final Pattern DOCUMENT =
      Pattern.compile(
          "(?:deed|legalcode|rdf|index)(?:[._-].*)?|\\d+x\\d+\\.(?:png|svg|gif)|.*\\.html?");
  private static final Pattern VERSION = Pattern.compile("[1-9]\\.\\d");
  private static final Pattern PORT = Pattern.compile("[a-z]{2}|igo|scotland");
  private static final String CLASSIFICATION = "/mir_licenses#";
  private static final Trie<Known> KNOWN = known();

  private LicenceAddress() {}

  static Optional<Mention> read(String address, int start, int end) {
    String whole = address.substring(afterScheme(address));
    int classified = whole.indexOf(CLASSIFICATION);
    if (classified >= 0) {
      String id = whole.substring(classified + CLASSIFICATION.length());
      return Codes.whole(id.replace('_', '-'), start, end);
    }
    String plain = normalised(whole);
    if (plain.startsWith(ARCHIVE)) {
      int original = plain.indexOf('/', ARCHIVE.length()) + 1;
      return original == 0 ? Optional.empty() : read(plain.substring(original), start, end);
    }
    int slash = plain.indexOf('/');
    String host = slash < 0 ? plain : plain.substring(0, slash);
    List<String> path = segments(slash < 0 ? "" : plain.substring(slash + 1));
    return switch (host) {
      case "creativecommons.org" ->
          creativeCommons(path, start, end).or(() -> other(plain, start, end));
      case "licensebuttons.net", "i.creativecommons.org" -> badge(path, start, end);
      case "spdx.org" -> spdx(path, start, end);
      case "img.shields.io" -> shield(path, start, end);
      case "mirrors.creativecommons.org" -> button(path, start, end);
      case "opensource.org", "choosealicense.com" ->
          other(plain, start, end).or(() -> listed(path, start, end));
      default -> other(plain, start, end);
    };
  }

  /** Lower case, without query, fragment and {@code www.}. */
  private static String normalised(String address) {
    String plain = address.substring(0, endOfPath(address));
    try {
      plain =
          plain.contains("%")
              ? URLDecoder.decode(plain.replace("+", "%2B"), StandardCharsets.UTF_8)
              : plain;
    } catch (IllegalArgumentException notEncoded) {
      plain = plain.replace("%", "");
    }
    String lower = plain.toLowerCase(Locale.ROOT);
    return lower.startsWith("www.") ? lower.substring(4) : lower;
  }

  private static int afterScheme(String address) {
    int slashes = address.indexOf('/');
    boolean scheme = slashes == 0 || slashes > 0 && address.charAt(slashes - 1) == ':';
    int host = slashes;
    while (scheme && host < address.length() && address.charAt(host) == '/') {
      host++;
    }
    return scheme ? host : 0;
  }

  private static int endOfPath(String address) {
    int end = 0;
    while (end < address.length() && "?#".indexOf(address.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private static List<String> segments(String path) {
    List<String> segments = new ArrayList<>(4);
    for (int start = 0; start < path.length(); ) {
      int slash = path.indexOf('/', start);
      int end = slash < 0 ? path.length() : slash;
      if (end > start) {
        segments.add(path.substring(start, end));
      }
      start = end + 1;
    }
    return segments;
  }

  private static Optional<Mention> badge(List<String> path, int start, int end) {
    if (path.isEmpty() || !List.of("l", "p", "licenses").contains(path.get(0))) {
      return Optional.empty();
    }
    return licence(path.subList(1, path.size()), start, end, "badge", BADGE);
  }

  /** A licence by its id, in a list of licences. */
  private static Optional<Mention> listed(List<String> path, int start, int end) {
    if (path.isEmpty()) {
      return Optional.empty();
    }
    String id = path.get(path.size() - 1).replaceFirst("-(\\d)-(\\d)$", "-$1.$2");
    return Codes.whole(id, start, end);
  }

  /** An image of a licence without its version: {@code by-sa.svg}. */
  private static Optional<Mention> button(List<String> path, int start, int end) {
    if (path.isEmpty()) {
      return Optional.empty();
    }
    String name = path.get(path.size() - 1).replaceFirst("\\.\\w+$", "");
    return licence(List.of(name), start, end, "badge", BADGE);
  }

  /** A drawn label: {@code badge/License-CC%20BY%204.0-green}. */
  private static Optional<Mention> shield(List<String> path, int start, int end) {
    if (path.size() < 2 || !path.get(0).equals("badge")) {
      return Optional.empty();
    }
    String label = path.get(1).replaceFirst("-[^-]*$", "").replace("--", "-").replace('_', ' ');
    FoldedText text = FoldedText.of(label);
    return Stream.concat(Codes.read(text).stream(), Names.licences(text).stream())
        .findFirst()
        .map(found -> new Mention(start, end, found.kind(), found.licence(), "badge", BADGE));
  }

  private static Optional<Mention> spdx(List<String> path, int start, int end) {
    if (path.size() < 2 || !path.get(0).equals("licenses")) {
      return Optional.empty();
    }
    String id = path.get(1).replaceFirst("\\.(html|json|jsonld|txt)$", "");
    return Licences.find(id)
        .filter(licence -> licence.isGrant() && licence.isExact())
        .map(licence -> Mention.grant(start, end, licence, "spdx-address", CERTAIN))
        .or(() -> Codes.whole(id, start, end));
  }

  private static Optional<Mention> creativeCommons(List<String> path, int start, int end) {
    if (path.isEmpty()) {
      return unclear(start, end, "address of Creative Commons itself");
    }
    List<String> rest = path.subList(1, path.size());
    return switch (path.get(0)) {
      case "licenses", "licences", "license", "licence" ->
          rest.isEmpty()
              ? unclear(start, end, "address names no licence")
              : licence(rest, start, end, "address", CERTAIN);
      case "publicdomain" -> publicDomain(rest, start, end);
      case "share-your-work", "about" -> about(path.get(path.size() - 1), start, end);
      default -> Optional.empty();
    };
  }

  private static Optional<Mention> publicDomain(List<String> path, int start, int end) {
    String tool = path.isEmpty() ? "" : path.get(0);
    return switch (tool) {
      case "zero" -> grant(CreativeCommons.CC0, start, end, "address", CERTAIN);
      case "mark" -> grant(CreativeCommons.PUBLIC_DOMAIN_MARK, start, end, "address", CERTAIN);
      default -> unclear(start, end, "address names no public-domain tool");
    };
  }

  private static Optional<Mention> about(String page, int start, int end) {
    return switch (page) {
      case "cc0" -> grant(CreativeCommons.CC0, start, end, "address of a page about it", REPAIRED);
      case "pdm" ->
          grant(
              CreativeCommons.PUBLIC_DOMAIN_MARK,
              start,
              end,
              "address of a page about it",
              REPAIRED);
      default -> unclear(start, end, "address of a page about licences");
    };
  }

  /** {@code elements/version/port/document}: {@code deed.de} is a language, {@code de} a port. */
  private static Optional<Mention> licence(
      List<String> path, int start, int end, String rule, double confidence) {
    String name = path.isEmpty() ? "" : path.get(0);
    switch (name) {
      case "cc0", "zero":
        return grant(CreativeCommons.CC0, start, end, rule + ", repaired", REPAIRED);
      case "pdm", "mark":
        return grant(CreativeCommons.PUBLIC_DOMAIN_MARK, start, end, rule + ", repaired", REPAIRED);
      case "publicdomain":
        return grant(CreativeCommons.PUBLIC_DOMAIN_DEDICATION, start, end, rule, confidence);
      default:
        return CcFamily.fromPath(name)
            .flatMap(family -> versioned(family, path, start, end, rule, confidence))
            .or(() -> unheardOf(name, start, end, rule));
    }
  }

  /** Elements that were never a licence together. */
  private static Optional<Mention> unheardOf(String name, int start, int end, String rule) {
    return CcElement.parse(name)
        .map(
            elements -> Mention.of(start, end, Kind.CONTRADICTION, rule + ": no such combination"));
  }

  private static Optional<Mention> versioned(
      CcFamily family, List<String> path, int start, int end, String rule, double confidence) {
    if (path.size() == 1 || DOCUMENT.matcher(path.get(1)).matches()) {
      return Optional.of(CcReading.of(start, end, family, null, null, rule, confidence));
    }
    String version = path.get(1);
    String third = path.size() > 2 ? path.get(2) : null;
    boolean port = third != null && PORT.matcher(third).matches();
    boolean readable =
        VERSION.matcher(version).matches()
            && (third == null || port || DOCUMENT.matcher(third).matches());
    return readable
        ? Optional.of(
            CcReading.of(start, end, family, version, port ? third : null, rule, confidence))
        : unclear(start, end, rule + ": no such version");
  }

  /**
   * Of several whose address it begins with, the one that the list has first. A host is compared as
   * a whole: what goes on after it is the name of another one.
   */
  private static Optional<Mention> other(String address, int start, int end) {
    Known first = null;
    int slash = address.indexOf('/');
    int host = slash < 0 ? address.length() : slash;
    Trie.Node<Known> node = KNOWN.root();
    for (int at = 0; node != null && at < address.length(); ) {
      node = node.next(address.charAt(at++));
      boolean whole =
          at == address.length() || !Character.isDigit(address.charAt(at)) && at >= host;
      for (Known known : node == null || !whole ? List.<Known>of() : node.values()) {
        first = first == null || known.place() < first.place() ? known : first;
      }
    }
    return Optional.ofNullable(first)
        .map(known -> Names.mention(known.licence(), start, end, "address", CERTAIN));
  }

  private record Known(int place, Licence licence) {}

  private static Trie<Known> known() {
    Trie<Known> trie = new Trie<>();
    for (int place = 0; place < OtherLicences.all().size(); place++) {
      OtherLicences.Entry entry = OtherLicences.all().get(place);
      Known known = new Known(place, entry.licence());
      entry.addresses().forEach(address -> trie.add(address, known));
    }
    return trie;
  }

  private static Optional<Mention> grant(
      @Nullable Licence licence, int start, int end, String rule, double confidence) {
    return Optional.ofNullable(licence)
        .map(known -> Mention.grant(start, end, known, rule, confidence));
  }

  private static Optional<Mention> unclear(int start, int end, String rule) {
    return Optional.of(Mention.of(start, end, Kind.UNCLEAR, rule));
  }
}
