package org.openlearningexchange.rights.licence;

import java.net.URI;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.RightsDecision.Use;

/**
 * A licence, a public-domain tool, or a statement that stands where a licence could stand.
 *
 * @param expression SPDX id where there is one, else the bare family or {@code LicenseRef-…}
 * @param family what two versions of the same licence share, such as {@code CC-BY-SA}
 * @param version null where none is stated or the licence has none
 * @param port the jurisdiction it was adapted to, as the address spells it; null for the
 *     international text
 * @param uri canonical address; null where no single text is meant
 * @param permits what it allows everyone; empty for statements that allow nothing
 */
public record Licence(
    String expression,
    String family,
    @Nullable String version,
    @Nullable String port,
    String label,
    @Nullable URI uri,
    Nature nature,
    Set<Use> permits,
    List<String> requires) {

  /** Duty: name the creator as asked. */
  public static final String ATTRIBUTION = "attribution";

  /** Duty: share adaptations under the same licence. */
  public static final String SHARE_ALIKE = "share-alike";

  /** Duty: look up the parts that the statement takes out. */
  public static final String SEE_EXCEPTIONS = "see-exceptions";

  public Licence {
    permits =
        permits == null || permits.isEmpty()
            ? Set.of()
            : Collections.unmodifiableSet(EnumSet.copyOf(permits));
    requires = requires == null ? List.of() : List.copyOf(requires);
  }

  /** What kind of thing stands there. */
  public enum Nature {
    /** One text, named in full. */
    LICENCE,
    /** A licence whose version is not stated. */
    FAMILY,
    /** A licence made for software: beside a licence for content it covers another part. */
    SOFTWARE,
    /** Reserved: nothing is allowed beyond the law. */
    RESERVED,
    /** A statement about rights that grants nothing to everyone. */
    STATEMENT,
    /** Said to be in the public domain, without a tool or a reason. */
    CLAIM
  }

  /** The version, if one is stated. */
  public Optional<String> findVersion() {
    return Optional.ofNullable(version);
  }

  /** Whether it says which text it means. */
  public boolean isExact() {
    return nature != Nature.FAMILY;
  }

  /** Whether it was made for software. */
  public boolean isForSoftware() {
    return nature == Nature.SOFTWARE;
  }

  /** Whether something is granted to everyone. */
  public boolean isGrant() {
    return nature == Nature.LICENCE || nature == Nature.FAMILY || nature == Nature.SOFTWARE;
  }
}
