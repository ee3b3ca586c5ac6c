package org.openlearningexchange.search.resource;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.openlearningexchange.kit.problem.CommonProblem;
import org.openlearningexchange.kit.problem.Problem;

/** The ids of one request for several resources. */
final class Batch {
  static final int MOST = 100;

  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private Batch() {}

  /** The ids in the order asked, each once: of repeated parameters, or with commas between them. */
  static List<UUID> ids(List<String> parameters) {
    List<String> values =
        parameters.stream()
            .flatMap(value -> Arrays.stream(value.split(",", -1)))
            .map(String::strip)
            .filter(value -> !value.isEmpty())
            .distinct()
            .toList();
    if (values.isEmpty() || values.size() > MOST) {
      throw invalid("1 to " + MOST + " resource ids; there are " + values.size());
    }
    if (!values.stream().allMatch(value -> UUID_FORM.matcher(value).matches())) {
      throw invalid("is a UUID such as 0b8f6b5e-3a43-5d1c-9d7e-0a5a3c2f9b11");
    }
    return values.stream().map(UUID::fromString).distinct().toList();
  }

  private static Problem invalid(String remedy) {
    return Problem.of(CommonProblem.INVALID_REQUEST, "The ids are not valid.").field("id", remedy);
  }
}
