package org.openlearningexchange.rights.recognition;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openlearningexchange.contracts.message.LicenceStatement;
import org.openlearningexchange.contracts.message.RightsDecision.Use;
import org.openlearningexchange.rights.licence.CcFamily;
import org.openlearningexchange.rights.licence.Licence;
import org.openlearningexchange.rights.licence.LicenceExpression;
import org.openlearningexchange.rights.licence.Licences;

/** A statement and the expression that it should come to, by the convention of one line. */
record ExpectedRights(String statement, String expected) {
  private static final Set<String> NO_LICENCE =
      Set.of(
          ConventionalExpression.NONE,
          ConventionalExpression.AMBIGUOUS,
          ConventionalExpression.CONFLICT);

  static ExpectedRights of(String line) {
    String[] columns = line.split("\t", -1);
    return new ExpectedRights(columns[0], columns[1]);
  }

  RecognisedRights recognised() {
    return Recognition.of(List.of(new LicenceStatement(statement, "dc:rights", null)));
  }

  String read() {
    return ConventionalExpression.of(recognised());
  }

  boolean isExact() {
    return same(read(), expected, part -> part);
  }

  boolean isOfFamily() {
    return same(read(), expected, ExpectedRights::family);
  }

  /** Whether it was read as giving something that the statement does not give. */
  boolean isTooPermissive() {
    return !permits(expected).containsAll(recognised().permits());
  }

  /** Whether a licence was read where the statement names none. */
  boolean isInvented() {
    return NO_LICENCE.contains(expected) && !recognised().permits().isEmpty();
  }

  private static boolean same(
      String read, String expected, java.util.function.UnaryOperator<String> reduced) {
    return parts(read, reduced).equals(parts(expected, reduced))
        && read.contains(" OR ") == expected.contains(" OR ");
  }

  private static Set<String> parts(
      String expression, java.util.function.UnaryOperator<String> reduced) {
    return Arrays.stream(expression.split(" (?:OR|AND) "))
        .map(reduced)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String family(String part) {
    return Licences.find(part).map(Licence::family).orElse(part);
  }

  private static Set<Use> permits(String expected) {
    if (NO_LICENCE.contains(expected)) {
      return Set.of();
    }
    Optional<LicenceExpression> known = LicenceExpression.parse(expected);
    if (known.isEmpty()) {
      return family(expected).startsWith("CC-") ? ofFamily(expected) : Set.of();
    }
    return shared(known.get());
  }

  private static Set<Use> shared(LicenceExpression expression) {
    boolean choice = expression.operator() == LicenceExpression.Operator.OR;
    EnumSet<Use> uses = choice ? EnumSet.noneOf(Use.class) : EnumSet.allOf(Use.class);
    for (Licence licence : expression.licences()) {
      if (choice) {
        uses.addAll(licence.permits());
      } else {
        uses.retainAll(licence.permits());
      }
    }
    return uses;
  }

  private static Set<Use> ofFamily(String expected) {
    return Arrays.stream(CcFamily.values())
        .filter(one -> (expected + "-").startsWith(one.code() + "-"))
        .max((one, other) -> Integer.compare(one.code().length(), other.code().length()))
        .map(CcFamily::permits)
        .orElse(Set.of());
  }

  @Override
  public String toString() {
    return statement + " → " + expected + ", read as " + read();
  }
}
