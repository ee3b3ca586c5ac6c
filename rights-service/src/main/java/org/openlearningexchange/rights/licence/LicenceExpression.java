package org.openlearningexchange.rights.licence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a decision's expression names: one licence, a choice ({@code A OR B}) or parts ({@code A AND
 * B}). The two are never mixed.
 */
public record LicenceExpression(List<Licence> licences, Operator operator) {
  public LicenceExpression {
    if (licences.isEmpty()) {
      throw new IllegalArgumentException("an expression names at least one licence");
    }
    licences = List.copyOf(licences);
  }

  /** How several licences belong together. */
  public enum Operator {
    /** At the reader's choice. */
    OR,
    /** Each for its part. */
    AND
  }

  /** Empty where a name is not in the registry, as in {@code NONE}, or where it mixes operators. */
  public static Optional<LicenceExpression> parse(String expression) {
    boolean choice = expression.contains(" OR ");
    if (choice && expression.contains(" AND ")) {
      return Optional.empty();
    }
    List<Licence> licences = new ArrayList<>();
    for (String id : Arrays.asList(expression.strip().split(" OR | AND "))) {
      Optional<Licence> licence = Licences.find(id.strip());
      if (licence.isEmpty()) {
        return Optional.empty();
      }
      licences.add(licence.get());
    }
    return Optional.of(new LicenceExpression(licences, choice ? Operator.OR : Operator.AND));
  }
}
