package org.openlearningexchange.rights.licence;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openlearningexchange.contracts.message.RightsDecision.Use;

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

  /** As decisions name it, with ids in the registry's spelling. */
  public String expression() {
    return licences.stream()
        .map(Licence::expression)
        .collect(Collectors.joining(" " + operator.name() + " "));
  }

  /** As to be shown: {@code CC BY 4.0 or CC BY-SA 4.0}. */
  public String label() {
    String between = operator == Operator.OR ? " or " : " and ";
    return licences.stream().map(Licence::label).collect(Collectors.joining(between));
  }

  /** The address of the licence; empty where it is not one alone. */
  public Optional<URI> licenceUri() {
    return licences.size() == 1 ? Optional.ofNullable(licences.get(0).uri()) : Optional.empty();
  }

  /** Whether each licence says which text it means. */
  public boolean isExact() {
    return licences.stream().allMatch(Licence::isExact);
  }

  /** What is allowed with the whole. */
  public Set<Use> permits() {
    Set<Use> uses = EnumSet.allOf(Use.class);
    applying().forEach(licence -> uses.retainAll(licence.permits()));
    return uses;
  }

  /** The duties that come with that. */
  public List<String> requires() {
    return applying().stream().flatMap(licence -> licence.requires().stream()).distinct().toList();
  }

  /**
   * Of a choice the alternative that allows all that any allows; where there is none, and for
   * parts, all of them, since only what they share is safe for the whole.
   */
  private List<Licence> applying() {
    return licences.stream()
        .filter(licence -> operator == Operator.OR)
        .filter(
            licence ->
                licences.stream().allMatch(other -> licence.permits().containsAll(other.permits())))
        .findFirst()
        .map(List::of)
        .orElse(licences);
  }
}
