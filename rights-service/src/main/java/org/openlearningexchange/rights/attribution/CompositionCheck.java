package org.openlearningexchange.rights.attribution;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.kit.problem.CommonProblem;
import org.openlearningexchange.kit.problem.Problem;
import org.openlearningexchange.rights.attribution.CompositionRequest.Part;
import org.openlearningexchange.rights.credit.Credit;
import org.openlearningexchange.rights.licence.LicenceExpression;

/** Holds a request against what can be credited, and names every field at fault at once. */
final class CompositionCheck {
  private static final int MOST_AUTHORS = 200;

  private final Problem problem =
      Problem.of(CommonProblem.INVALID_REQUEST, "Some values are not valid; see errors.");
  private final LocalDate today;

  private CompositionCheck(LocalDate today) {
    this.today = today;
  }

  /**
   * @throws Problem 400 with each field at fault
   */
  static void check(CompositionRequest request, LocalDate today) {
    CompositionCheck check = new CompositionCheck(today);
    check.result(request);
    for (int i = 0; i < Math.min(request.parts().size(), CompositionRequest.MOST_PARTS); i++) {
      check.part("parts[" + i + "].", request.parts().get(i));
    }
    if (check.problem.hasFieldErrors()) {
      throw check.problem;
    }
  }

  /**
   * @throws Problem 400 for a day to come
   */
  static void checkObtained(@Nullable LocalDate obtained, LocalDate today) {
    CompositionCheck check = new CompositionCheck(today);
    check.obtained("obtained", obtained);
    if (check.problem.hasFieldErrors()) {
      throw check.problem;
    }
  }

  private void result(CompositionRequest request) {
    if (request.parts().isEmpty() || request.parts().size() > CompositionRequest.MOST_PARTS) {
      problem.field("parts", "1 to %d parts".formatted(CompositionRequest.MOST_PARTS));
    }
    longest("title", request.title(), Credit.LONGEST_TITLE);
    authors("author", request.author());
    licence("licence", request.licence());
  }

  private void part(String path, @Nullable Part part) {
    if (part == null) {
      problem.field(path.substring(0, path.length() - 1), "an object");
      return;
    }
    longest(path + "title", part.title(), Credit.LONGEST_TITLE);
    longest(path + "changes", part.changes(), Credit.LONGEST_CHANGES);
    authors(path + "author", part.author());
    source(path + "source", part.source());
    obtained(path + "obtained", part.obtained());
    if (part.resource() == null) {
      described(path, part);
    } else if (part.title() != null || part.source() != null || !part.author().isEmpty()) {
      problem.field(
          path + "resource", "alone: title, author and source are taken from the resource");
    }
  }

  private void described(String path, Part part) {
    licence(path + "licence", part.licence());
    if (part.obtained() != null) {
      problem.field(path + "obtained", "only with a resource, whose past the exchange knows");
    }
    if (part.title() == null && part.source() == null && part.author().isEmpty()) {
      problem.field(path + "title", "a title, an author, a source or a resource");
    }
  }

  private void longest(String field, @Nullable String text, int most) {
    if (text != null && text.length() > most) {
      problem.field(field, "at most %d characters".formatted(most));
    }
  }

  private void authors(String field, List<String> authors) {
    if (authors.size() > MOST_AUTHORS) {
      problem.field(field, "at most %d authors".formatted(MOST_AUTHORS));
    }
    authors.stream()
        .filter(name -> name.length() > Credit.LONGEST_NAME)
        .findFirst()
        .ifPresent(name -> longest(field, name, Credit.LONGEST_NAME));
  }

  private void licence(String field, @Nullable String licence) {
    if (licence != null && LicenceExpression.parse(licence).isEmpty()) {
      problem.field(field, "an id of GET /licences, such as CC-BY-4.0, or left out");
    }
  }

  private void obtained(String field, @Nullable LocalDate day) {
    if (day != null && day.isAfter(today)) {
      problem.field(field, "a day that has come");
    }
  }

  private void source(String field, @Nullable String source) {
    if (source != null && !isWeb(source)) {
      problem.field(field, "an http or https address");
    }
  }

  private static boolean isWeb(String source) {
    try {
      URI address = URI.create(source);
      String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
      return (scheme.equals("https") || scheme.equals("http")) && address.getHost() != null;
    } catch (IllegalArgumentException unreadable) {
      return false;
    }
  }
}
