package org.openlearningexchange.rights.licence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The registry: every licence, tool and statement that the exchange knows, by its id. */
public final class Licences {
  private static final List<Licence> ALL = gather();
  private static final Map<String, Licence> BY_ID =
      ALL.stream().collect(Collectors.toMap(known -> key(known.expression()), Function.identity()));

  private Licences() {}

  /** All of them, by id. */
  public static List<Licence> all() {
    return ALL;
  }

  /** The licence with this id, whatever its case; a bare family such as {@code CC-BY} too. */
  public static Optional<Licence> find(String id) {
    return Optional.ofNullable(BY_ID.get(key(id)));
  }

  private static List<Licence> gather() {
    List<Licence> licences = new ArrayList<>(CreativeCommons.all());
    OtherLicences.all().forEach(entry -> licences.add(entry.licence()));
    licences.addAll(OwnTerms.ALL);
    licences.sort(Comparator.comparing(licence -> key(licence.expression())));
    return List.copyOf(licences);
  }

  private static String key(String id) {
    return id.toLowerCase(Locale.ROOT);
  }
}
