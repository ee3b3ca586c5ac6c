package org.openlearningexchange.rights.attribution;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.kit.problem.CommonProblem;
import org.openlearningexchange.kit.problem.Problem;
import org.openlearningexchange.rights.credit.CreditFormat;

/** Which format a caller gets: the one named, else the first that is accepted. */
final class FormatChoice {
  private FormatChoice() {}

  /**
   * @param named null where the caller names none
   * @param accepted media types without parameters, the best liked first
   * @throws Problem 400 for a name that is none, 406 where nothing accepted can be given
   */
  static CreditFormat of(@Nullable String named, List<String> accepted) {
    if (named != null && !named.isBlank()) {
      return CreditFormat.find(named)
          .orElseThrow(
              () ->
                  Problem.of(CommonProblem.INVALID_REQUEST, "There is no such format.")
                      .field("format", "one of " + ids()));
    }
    return accepted.stream()
        .flatMap(type -> accepted(type).stream())
        .findFirst()
        .orElseThrow(
            () ->
                Problem.of(
                    CommonProblem.NOT_ACCEPTABLE,
                    "Accept one of " + mediaTypes() + ", or name a format: " + ids() + "."));
  }

  private static Optional<CreditFormat> accepted(String type) {
    return type.equals("*/*") || type.equals("text/*")
        ? Optional.of(CreditFormat.TEXT)
        : CreditFormat.ofMediaType(type);
  }

  private static String ids() {
    return Arrays.stream(CreditFormat.values())
        .map(CreditFormat::id)
        .collect(Collectors.joining(", "));
  }

  private static String mediaTypes() {
    return Arrays.stream(CreditFormat.values())
        .map(CreditFormat::mediaType)
        .collect(Collectors.joining(", "));
  }
}
