package org.openlearningexchange.harvest.fetch;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes documents that look like one of these forms. Others are asked for again: an error page with
 * HTTP 200 is a failure, neither an empty answer nor the end of something.
 */
public record Expectation(Set<BodyForm> forms) implements Verdict.Judge<Answer.Document> {
  public Expectation {
    forms = Set.copyOf(forms);
  }

  public static Expectation of(BodyForm first, BodyForm... more) {
    return new Expectation(EnumSet.of(first, more));
  }

  @Override
  public Verdict<Answer.Document> judge(Answer.Document document) throws IOException {
    BodyForm found = BodyForm.of(document.body());
    if (forms.contains(found)) {
      return new Verdict.Whole<>(document);
    }
    document.body().close();
    return new Verdict.Broken<>(
        "the source answered HTTP 200 with " + words(found) + " where " + expected() + " was due",
        null);
  }

  private String expected() {
    return forms.stream().sorted().map(Expectation::words).collect(Collectors.joining(" or "));
  }

  private static String words(BodyForm form) {
    return switch (form) {
      case EMPTY -> "nothing";
      case HTML -> "an HTML page";
      case TEXT -> "plain text";
      case BINARY -> "binary data";
      case XML, JSON -> form.name();
    };
  }
}
