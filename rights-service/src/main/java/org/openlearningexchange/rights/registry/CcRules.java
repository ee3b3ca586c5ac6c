package org.openlearningexchange.rights.registry;

import java.net.URI;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.rights.licence.CcElement;
import org.openlearningexchange.rights.licence.CcFamily;
import org.openlearningexchange.rights.licence.Licence;

/** Facts of the licences of Creative Commons, from their family, version and port. */
final class CcRules {
  static final Origin ORIGIN =
      new Origin(
          URI.create("https://github.com/creativecommons/cc-legal-tools-data"),
          "family × version × port of Creative Commons",
          LocalDate.of(2026, 11, 22));

  private static final String LATEST = "4.0";

  /** The licences without attribution went when version 2.0 came. */
  private static final LocalDate WITHOUT_ATTRIBUTION = LocalDate.of(2004, 5, 25);

  private static final LocalDate SAMPLING = LocalDate.of(2007, 6, 4);
  private static final LocalDate SAMPLING_PLUS = LocalDate.of(2011, 9, 9);

  /** Of the ports the SPDX licence list has these alone. */
  private static final Set<String> PORTS_IN_SPDX =
      Set.of(
          "CC-BY-2.5-AU",
          "CC-BY-3.0-AT",
          "CC-BY-3.0-AU",
          "CC-BY-3.0-DE",
          "CC-BY-3.0-IGO",
          "CC-BY-3.0-NL",
          "CC-BY-3.0-US",
          "CC-BY-NC-3.0-DE",
          "CC-BY-NC-3.0-IGO",
          "CC-BY-NC-ND-3.0-DE",
          "CC-BY-NC-ND-3.0-IGO",
          "CC-BY-NC-SA-2.0-DE",
          "CC-BY-NC-SA-2.0-FR",
          "CC-BY-NC-SA-2.0-UK",
          "CC-BY-NC-SA-3.0-DE",
          "CC-BY-NC-SA-3.0-IGO",
          "CC-BY-ND-3.0-DE",
          "CC-BY-SA-2.0-UK",
          "CC-BY-SA-2.1-JP",
          "CC-BY-SA-3.0-AT",
          "CC-BY-SA-3.0-DE",
          "CC-BY-SA-3.0-IGO");

  private CcRules() {}

  static LicenceFacts facts(Licence licence, CcFamily family) {
    return new LicenceFacts(
        licence,
        spdx(licence, family),
        licence.isExact() ? LicenceKind.LICENCE : LicenceKind.FAMILY,
        licence.family(),
        licence.version(),
        jurisdiction(licence),
        rdfUri(licence),
        LicenceTitles.of(licence, family),
        terms(licence, family),
        isOpen(family),
        standing(licence, family),
        note(licence, family),
        ORIGIN);
  }

  /** The name that Creative Commons' own RDF gives it: as its address, but without TLS. */
  static @Nullable URI rdfUri(Licence licence) {
    URI uri = licence.uri();
    return uri == null ? null : URI.create(uri.toString().replaceFirst("^https:", "http:"));
  }

  private static @Nullable String spdx(Licence licence, CcFamily family) {
    boolean listed =
        licence.port() != null
            ? PORTS_IN_SPDX.contains(licence.expression())
            : licence.isExact() && (family.isCurrent() || family == CcFamily.SA);
    return listed ? licence.expression() : null;
  }

  private static @Nullable String jurisdiction(Licence licence) {
    String version = licence.version();
    if (licence.port() != null) {
      return licence.port().toUpperCase(Locale.ROOT);
    }
    if (version == null) {
      return null;
    }
    return switch (version) {
      case LATEST -> "international";
      case "3.0" -> "unported";
      default -> "generic";
    };
  }

  private static boolean isOpen(CcFamily family) {
    Set<CcElement> elements = family.elements();
    return !elements.isEmpty()
        && !elements.contains(CcElement.NC)
        && !elements.contains(CcElement.ND);
  }

  /**
   * The retired licences for samples allow parts to be adapted, which CC REL cannot tell from
   * adapting the whole; see {@link #note}.
   */
  private static CcRel terms(Licence licence, CcFamily family) {
    Set<CcTerm> credit = EnumSet.of(CcTerm.ATTRIBUTION, CcTerm.NOTICE);
    return switch (family) {
      case SAMPLING -> new CcRel(EnumSet.of(CcTerm.DERIVATIVE_WORKS), credit, Set.of());
      case SAMPLING_PLUS ->
          new CcRel(
              EnumSet.of(CcTerm.REPRODUCTION, CcTerm.DERIVATIVE_WORKS, CcTerm.SHARING),
              credit,
              Set.of());
      case NC_SAMPLING_PLUS ->
          new CcRel(
              EnumSet.of(CcTerm.REPRODUCTION, CcTerm.DISTRIBUTION, CcTerm.DERIVATIVE_WORKS),
              credit,
              EnumSet.of(CcTerm.COMMERCIAL_USE));
      case DEVELOPING_NATIONS ->
          new CcRel(
              EnumSet.of(CcTerm.REPRODUCTION, CcTerm.DISTRIBUTION, CcTerm.DERIVATIVE_WORKS),
              credit,
              EnumSet.of(CcTerm.HIGH_INCOME_NATION_USE));
      default -> withNotice(CcRel.of(licence));
    };
  }

  /** Every licence of Creative Commons has its notice kept, those without attribution too. */
  private static CcRel withNotice(CcRel terms) {
    EnumSet<CcTerm> requires = EnumSet.of(CcTerm.NOTICE);
    requires.addAll(terms.requires());
    return new CcRel(terms.permits(), requires, terms.prohibits());
  }

  /** Intergovernmental organisations have no newer text made for them than their port of 3.0. */
  private static Standing standing(Licence licence, CcFamily family) {
    if (!family.isCurrent()) {
      return Standing.retired(retirement(family));
    }
    boolean latest = !licence.isExact() || LATEST.equals(licence.version());
    return latest || "igo".equals(licence.port())
        ? Standing.CURRENT
        : Standing.supersededBy(family.code() + "-" + LATEST);
  }

  private static LocalDate retirement(CcFamily family) {
    return switch (family) {
      case SAMPLING, DEVELOPING_NATIONS -> SAMPLING;
      case SAMPLING_PLUS, NC_SAMPLING_PLUS -> SAMPLING_PLUS;
      default -> WITHOUT_ATTRIBUTION;
    };
  }

  private static @Nullable String note(Licence licence, CcFamily family) {
    return switch (family) {
      case SAMPLING -> "Parts may be used in new works, not for advertising; never the whole.";
      case SAMPLING_PLUS ->
          "Parts may be used in new works, commercially too, but not for advertising; the whole may"
              + " be shared without commerce.";
      case NC_SAMPLING_PLUS ->
          "Parts may be used in new works and the whole may be shared, both without commerce.";
      case DEVELOPING_NATIONS -> "Holds in developing nations only.";
      default -> LATEST.equals(licence.version()) ? noteOfLatest(family) : null;
    };
  }

  private static @Nullable String noteOfLatest(CcFamily family) {
    return family.elements().contains(CcElement.ND)
        ? "Adaptations may be made for oneself, but not shared."
        : null;
  }
}
