package org.openlearningexchange.search.page;

import io.quarkus.qute.RawString;
import java.net.URI;
import org.openlearningexchange.kit.problem.Problem;
import org.openlearningexchange.search.address.PublicAddresses;

/**
 * A refusal as people read it.
 *
 * @param search where people search
 */
record ProblemPage(PageTexts text, RawString style, String title, String explanation, URI search) {
  private static final PageTemplate TEMPLATE = PageTemplate.load("/page/problem.html");

  /** The page as HTML. */
  static String write(Problem problem, PublicAddresses addresses, PageTexts text) {
    String kind = kind(problem.type().status());
    return TEMPLATE.fill(
        new ProblemPage(
            text,
            new RawString(ResourcePages.STYLE.text()),
            text.of(kind + "-title"),
            text.of(kind + "-text"),
            addresses.of("/widget/")));
  }

  private static String kind(int status) {
    return switch (status) {
      case 404 -> "unknown";
      case 410 -> "gone";
      case 451 -> "restricted";
      case 400 -> "invalid";
      default -> "away";
    };
  }
}
