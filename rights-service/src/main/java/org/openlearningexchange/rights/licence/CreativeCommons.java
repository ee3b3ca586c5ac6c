package org.openlearningexchange.rights.licence;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.RightsDecision.Use;
import org.openlearningexchange.rights.licence.Licence.Nature;

/**
 * Every licence and tool that Creative Commons has published, from the rules of which versions and
 * ports exist. A combination that never existed is not found: it is never repaired in silence.
 */
public final class CreativeCommons {
  private static final String ROOT = "https://creativecommons.org/";
  private static final String UNPORTED = "";

  /** Ports of each version of the families with BY; the empty one is the international text. */
  private static final Map<String, Set<String>> PORTS =
      Map.of(
          "1.0", ports("fi il nl", true),
          "2.0", ports("at au be br ca cl de es fr hr it jp kr nl pl tw uk za", true),
          "2.1", ports("au es jp", false),
          "2.5",
              ports(
                  "ar au bg br ca ch cn co dk es hr hu il in it mk mt mx my nl pe pl pt scotland se"
                      + " si tw za",
                  true),
          "3.0",
              ports(
                  "am at au az br ca ch cl cn cr cz de ec ee eg es fr ge gr gt hk hr ie igo it lu"
                      + " nl no nz ph pl pr pt ro rs sg th tw ug us ve vn za",
                  true),
          "4.0", ports("", true));

  /** The waiver: the holder gives up all rights, worldwide. */
  public static final Licence CC0 =
      tool("CC0-1.0", "CC0", "1.0", "CC0 1.0", "publicdomain/zero/1.0/");

  /** A label on a work that is already free; anybody may put it there. */
  public static final Licence PUBLIC_DOMAIN_MARK =
      tool("CC-PDM-1.0", "CC-PDM", "1.0", "Public Domain Mark 1.0", "publicdomain/mark/1.0/");

  /** The dedication that CC0 and the mark replaced in 2010. */
  public static final Licence PUBLIC_DOMAIN_DEDICATION =
      tool("CC-PDDC", "CC-PDDC", null, "Public Domain Dedication", "licenses/publicdomain/");

  private static final Set<String> KNOWN_PORTS = named();
  private static final Map<CcFamily, Licence> FAMILIES = families();
  private static final Map<CcFamily, Map<String, Map<String, Licence>>> LICENCES = licences();

  private CreativeCommons() {}

  /** The licence of this family, version and port; empty when there never was one. */
  public static Optional<Licence> find(CcFamily family, String version, @Nullable String port) {
    String place = port == null ? UNPORTED : port.toLowerCase(Locale.ROOT);
    return Optional.ofNullable(
        LICENCES.getOrDefault(family, Map.of()).getOrDefault(version, Map.of()).get(place));
  }

  private static Map<CcFamily, Map<String, Map<String, Licence>>> licences() {
    Map<CcFamily, Map<String, Map<String, Licence>>> licences = new EnumMap<>(CcFamily.class);
    for (CcFamily family : CcFamily.values()) {
      for (String version : PORTS.keySet()) {
        for (String port : ports(family, version)) {
          licences
              .computeIfAbsent(family, none -> new HashMap<>())
              .computeIfAbsent(version, none -> new HashMap<>())
              .put(port, licence(family, version, port));
        }
      }
    }
    return licences;
  }

  private static Licence licence(CcFamily family, String version, String port) {
    boolean unported = port.equals(UNPORTED);
    String suffix = unported ? "" : "-" + port.toUpperCase(Locale.ROOT);
    String path = family.path(version) + "/" + version + (unported ? "/" : "/" + port + "/");
    return new Licence(
        family.code() + "-" + version + suffix,
        family.code(),
        version,
        unported ? null : port,
        family.label() + " " + version + suffix.replace('-', ' '),
        URI.create(ROOT + "licenses/" + path),
        Nature.LICENCE,
        family.permits(),
        family.requires());
  }

  /** Every licence, port, tool and bare family. */
  static List<Licence> all() {
    List<Licence> licences =
        new ArrayList<>(List.of(CC0, PUBLIC_DOMAIN_MARK, PUBLIC_DOMAIN_DEDICATION));
    licences.addAll(FAMILIES.values());
    LICENCES.values().stream()
        .flatMap(versions -> versions.values().stream())
        .forEach(ports -> licences.addAll(ports.values()));
    return licences;
  }

  /** The family with its version not stated: what all its versions share. */
  public static Licence family(CcFamily family) {
    return Objects.requireNonNull(FAMILIES.get(family));
  }

  private static Map<CcFamily, Licence> families() {
    Map<CcFamily, Licence> families = new EnumMap<>(CcFamily.class);
    for (CcFamily family : CcFamily.values()) {
      families.put(
          family,
          new Licence(
              family.code(),
              family.code(),
              null,
              null,
              family.label() + " (version not stated)",
              null,
              Nature.FAMILY,
              family.permits(),
              family.requires()));
    }
    return families;
  }

  /** Every port that any version has. */
  public static Set<String> knownPorts() {
    return KNOWN_PORTS;
  }

  private static Set<String> named() {
    Set<String> ports = new TreeSet<>();
    PORTS.values().forEach(ports::addAll);
    ports.remove(UNPORTED);
    return Collections.unmodifiableSet(ports);
  }

  private static Set<String> ports(CcFamily family, String version) {
    return switch (family) {
      case SAMPLING -> only("1.0", version, ports("br tw", true));
      case SAMPLING_PLUS -> only("1.0", version, ports("br de tw", true));
      case NC_SAMPLING_PLUS -> only("1.0", version, ports("tw", true));
      case DEVELOPING_NATIONS -> only("2.0", version, ports("", true));
      case NC, NC_SA, NC_ND, ND, SA ->
          switch (version) {
            case "1.0" -> ports("fi nl", true);
            case "2.0" -> ports("jp", false);
            default -> Set.of();
          };
      default -> PORTS.getOrDefault(version, Set.of());
    };
  }

  private static Set<String> only(String version, String asked, Set<String> ports) {
    return version.equals(asked) ? ports : Set.of();
  }

  private static Set<String> ports(String names, boolean unported) {
    Set<String> ports = new TreeSet<>();
    for (String name : names.split(" ")) {
      if (!name.isEmpty()) {
        ports.add(name);
      }
    }
    if (unported) {
      ports.add(UNPORTED);
    }
    return ports;
  }

  private static Licence tool(
      String expression, String family, @Nullable String version, String label, String path) {
    return new Licence(
        expression,
        family,
        version,
        null,
        label,
        URI.create(ROOT + path),
        Nature.LICENCE,
        EnumSet.allOf(Use.class),
        List.of());
  }
}
