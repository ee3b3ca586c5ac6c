package org.openlearningexchange.search.discovery;

import org.jspecify.annotations.Nullable;
import org.openlearningexchange.kit.problem.CommonProblem;
import org.openlearningexchange.kit.problem.Problem;

/** The room that a card takes, in pixels. */
record EmbeddingSize(int width, int height) {
  private static final int USUAL_WIDTH = 600;
  private static final int USUAL_HEIGHT = 260;

  /** The usual size, or what there is room for where that is less. */
  static EmbeddingSize within(@Nullable String maxWidth, @Nullable String maxHeight) {
    return new EmbeddingSize(
        Math.min(USUAL_WIDTH, pixels("maxwidth", maxWidth, USUAL_WIDTH)),
        Math.min(USUAL_HEIGHT, pixels("maxheight", maxHeight, USUAL_HEIGHT)));
  }

  private static int pixels(String parameter, @Nullable String value, int usual) {
    if (value == null || value.isBlank()) {
      return usual;
    }
    if (!value.matches("[1-9][0-9]{0,8}")) {
      throw Problem.of(CommonProblem.INVALID_REQUEST, "The room for the card cannot be read.")
          .field(parameter, "a number of pixels, 1 or more");
    }
    return Integer.parseInt(value);
  }
}
