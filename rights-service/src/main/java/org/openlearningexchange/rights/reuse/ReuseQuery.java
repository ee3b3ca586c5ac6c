package org.openlearningexchange.rights.reuse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.kit.problem.CommonProblem;
import org.openlearningexchange.kit.problem.Problem;

/** The parameters of the reuse endpoints, checked. */
record ReuseQuery(List<Purpose> uses, @Nullable Span obtained) {
  private static final List<Purpose> USUAL =
      List.of(Purpose.SHARE, Purpose.ADAPT, Purpose.TRANSLATE, Purpose.PRINT, Purpose.COMMERCIAL);

  static ReuseQuery of(@Nullable String use, @Nullable String obtained) {
    Problem problem =
        Problem.of(CommonProblem.INVALID_REQUEST, "Some parameters are not valid; see errors.");
    List<Purpose> uses = use == null || use.isBlank() ? USUAL : uses(use, problem);
    Span span = obtained == null ? null : obtained(obtained, problem);
    if (problem.hasFieldErrors()) {
      throw problem;
    }
    return new ReuseQuery(uses, span);
  }

  private static List<Purpose> uses(String text, Problem problem) {
    List<Purpose> uses = new ArrayList<>();
    for (String id : text.split(",", 30)) {
      Optional<Purpose> use = Purpose.find(id.strip());
      use.filter(one -> !uses.contains(one)).ifPresent(uses::add);
      if (use.isEmpty()) {
        problem.field("use", "some of " + Purpose.ids() + "; separated by commas");
        return List.of();
      }
    }
    return uses;
  }

  private static @Nullable Span obtained(String text, Problem problem) {
    Optional<Span> span = Span.parse(text);
    if (span.isEmpty()) {
      problem.field("obtained", "a date: 2022-05-17, 2022-05 or 2022");
    }
    return span.orElse(null);
  }
}
