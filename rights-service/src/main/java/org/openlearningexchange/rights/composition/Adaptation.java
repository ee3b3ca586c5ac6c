package org.openlearningexchange.rights.composition;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.openlearningexchange.rights.licence.Licence;
import org.openlearningexchange.rights.licence.Licence.Nature;

/** Which licences an adaptation of all these parts may bear, each with the worst of its grades. */
final class Adaptation {
  private final List<Part> parts;
  private final Candidates candidates;
  private final List<Boolean> neutral;
  private final boolean forced;
  private final Map<Licence, Grade> grades = new LinkedHashMap<>();

  Adaptation(List<Part> parts) {
    this.parts = parts;
    this.candidates = Candidates.of(parts);
    this.neutral = neutral(parts.stream().map(Adaptation::kinds).toList());
    this.forced = parts.stream().anyMatch(Adaptation::asksForItself);
    candidates.usual().forEach(licence -> grades.put(licence, grade(licence)));
    candidates.foreign().forEach(licence -> grades.put(licence, grade(licence)));
  }

  /** The grade of a licence for the whole. */
  Grade grade(Licence target) {
    Grade worst = Grade.GOOD;
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      Grade grade = Compatibility.grade(part.offer(), part.use(), target);
      worst = worst.worse(grade == Grade.ALSO && neutral.get(i) ? Grade.GOOD : grade);
    }
    return forced && worst == Grade.ALSO ? Grade.GOOD : worst;
  }

  /** The best that any licence comes to; what is only discouraged does not make it possible. */
  Grade best() {
    Grade best = Grade.REFUSED;
    for (Grade grade : grades.values()) {
      if (grade != Grade.DISCOURAGED) {
        best = best.better(grade);
      }
    }
    return best;
  }

  /** What it had best bear. */
  List<String> outputs() {
    Grade best = bestOf(candidates.usual());
    return best == Grade.UNKNOWN || best == Grade.REFUSED ? List.of() : usual(best);
  }

  /** What it may bear as well. */
  List<String> others() {
    List<String> shown = outputs();
    return ids(Grade::isAllowed, grades.keySet()).stream()
        .filter(id -> !shown.contains(id))
        .toList();
  }

  /** What it may bear, though that is not recommended. */
  List<String> discouraged() {
    return best().isAllowed() ? usual(Grade.DISCOURAGED) : List.of();
  }

  private Grade bestOf(Set<Licence> licences) {
    Map<Grade, Licence> first = new EnumMap<>(Grade.class);
    licences.forEach(licence -> first.putIfAbsent(grades.get(licence), licence));
    first.remove(Grade.DISCOURAGED);
    return first.isEmpty() ? Grade.REFUSED : first.keySet().iterator().next();
  }

  private List<String> usual(Grade wanted) {
    return ids(grade -> grade == wanted, candidates.usual());
  }

  private List<String> ids(Predicate<Grade> wanted, Set<Licence> licences) {
    return licences.stream()
        .filter(licence -> wanted.test(grades.getOrDefault(licence, Grade.REFUSED)))
        .map(Licence::expression)
        .toList();
  }

  /** With a share-alike among the parts nobody has a choice left to be advised on. */
  private static boolean asksForItself(Part part) {
    return part.offer()
        .terms()
        .map(terms -> Kind.of(terms.licence()))
        .anyMatch(kind -> kind == Kind.CC_SHARE_ALIKE || kind == Kind.COPYLEFT);
  }

  /** Whether each part leaves it to the others which licence is advised. */
  private static List<Boolean> neutral(List<Set<Kind>> kinds) {
    boolean mixed = Set.copyOf(kinds).size() > 1;
    boolean nonCommercial = kinds.stream().anyMatch(one -> one.contains(Kind.NON_COMMERCIAL));
    return kinds.stream()
        .map(
            own ->
                mixed && own.equals(Set.of(Kind.PERMISSIVE_SOFTWARE))
                    || nonCommercial && own.equals(Set.of(Kind.OPEN_ATTRIBUTION)))
        .toList();
  }

  private static Set<Kind> kinds(Part part) {
    return part.offer()
        .terms()
        .map(terms -> Kind.of(terms.licence()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether a licence is one that a maker can give. */
  static boolean canBeGiven(Licence licence) {
    return licence.isGrant() || licence.nature() == Nature.RESERVED;
  }
}
