package org.openlearningexchange.rights.licence;

import static org.openlearningexchange.contracts.message.RightsDecision.Use.ADAPT;
import static org.openlearningexchange.contracts.message.RightsDecision.Use.COMMERCIAL;
import static org.openlearningexchange.contracts.message.RightsDecision.Use.SHARE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openlearningexchange.contracts.message.RightsDecision.Use;

/** The families of Creative Commons licences, current and retired, in their canonical spelling. */
public enum CcFamily {
  BY("by"),
  BY_SA("by-sa"),
  BY_NC("by-nc"),
  BY_ND("by-nd"),
  BY_NC_SA("by-nc-sa"),
  BY_NC_ND("by-nc-nd"),
  NC("nc"),
  NC_SA("nc-sa"),
  NC_ND("nc-nd"),
  ND("nd"),
  SA("sa"),
  SAMPLING("sampling", "CC-Sampling"),
  SAMPLING_PLUS("sampling+", "CC-Sampling-Plus"),
  NC_SAMPLING_PLUS("nc-sampling+", "CC-NC-Sampling-Plus"),
  DEVELOPING_NATIONS("devnations", "CC-DevNations");

  private static final Map<Set<CcElement>, CcFamily> BY_ELEMENTS =
      Arrays.stream(values())
          .filter(CcFamily::isMadeOfElements)
          .collect(Collectors.toMap(CcFamily::elements, family -> family));

  private static final Map<String, CcFamily> BY_CODE =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(CcFamily::code, family -> family));

  private final String path;
  private final String code;
  private final Set<CcElement> elements;

  /** Made of elements, which its path names. */
  CcFamily(String path) {
    this(
        path,
        "CC-" + path.toUpperCase(Locale.ROOT),
        CcElement.parse(path).orElseThrow(IllegalArgumentException::new));
  }

  CcFamily(String path, String code) {
    this(path, code, Set.of());
  }

  CcFamily(String path, String code, Set<CcElement> elements) {
    this.path = path;
    this.code = code;
    this.elements = Collections.unmodifiableSet(elements);
  }

  /** The family with just these elements, if Creative Commons ever had one. */
  public static Optional<CcFamily> of(Set<CcElement> elements) {
    return Optional.ofNullable(BY_ELEMENTS.get(elements));
  }

  /** The family with this code, such as {@code CC-BY-SA}. */
  public static Optional<CcFamily> ofCode(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }

  /** The elements of the current kind; empty for the sampling and developing-nations licences. */
  public Set<CcElement> elements() {
    return elements;
  }

  /** Whether it still has versions that Creative Commons recommends. */
  public boolean isCurrent() {
    return ordinal() <= BY_NC_ND.ordinal();
  }

  /** {@code CC-BY-SA}, {@code CC-Sampling-Plus}, … */
  public String code() {
    return code;
  }

  /** As shown: {@code CC BY-SA}. */
  public String label() {
    return switch (this) {
      case SAMPLING -> "CC Sampling";
      case SAMPLING_PLUS -> "CC Sampling+";
      case NC_SAMPLING_PLUS -> "CC NC-Sampling+";
      case DEVELOPING_NATIONS -> "CC Developing Nations";
      default -> "CC " + path.toUpperCase(Locale.ROOT);
    };
  }

  /** The segment of its address; version 1.0 named NoDerivs before NonCommercial. */
  public String path(String version) {
    return switch (this) {
      case NC_ND -> "nd-nc";
      case BY_NC_ND -> version.equals("1.0") ? "by-nd-nc" : path;
      default -> path;
    };
  }

  /** The family that an address segment or code names, in whatever order its elements stand. */
  public static Optional<CcFamily> fromPath(String segment) {
    return switch (segment) {
      case "sampling" -> Optional.of(SAMPLING);
      case "sampling+", "samplingplus" -> Optional.of(SAMPLING_PLUS);
      case "nc-sampling+", "nc-samplingplus" -> Optional.of(NC_SAMPLING_PLUS);
      case "devnations" -> Optional.of(DEVELOPING_NATIONS);
      default -> CcElement.parse(segment).flatMap(CcFamily::of);
    };
  }

  /**
   * What every version of the family allows everyone. Sampling allows parts only and the
   * developing-nations licence some countries only, so neither allows everyone anything whole.
   */
  public Set<Use> permits() {
    if (this == SAMPLING || this == DEVELOPING_NATIONS) {
      return EnumSet.noneOf(Use.class);
    }
    EnumSet<Use> uses = EnumSet.of(SHARE);
    if (isMadeOfElements() && !elements().contains(CcElement.ND)) {
      uses.add(ADAPT);
    }
    if (isMadeOfElements() && !elements().contains(CcElement.NC)) {
      uses.add(COMMERCIAL);
    }
    return uses;
  }

  /** The duties of every version of the family. */
  public List<String> requires() {
    List<String> duties = new ArrayList<>();
    if (!isMadeOfElements() || elements().contains(CcElement.BY)) {
      duties.add(Licence.ATTRIBUTION);
    }
    if (isMadeOfElements() && elements().contains(CcElement.SA)) {
      duties.add(Licence.SHARE_ALIKE);
    }
    return duties;
  }

  private boolean isMadeOfElements() {
    return ordinal() <= SA.ordinal();
  }
}
