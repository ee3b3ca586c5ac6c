package org.openlearningexchange.search.page;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.RawString;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A page with gaps. Whatever fills them is escaped for HTML; only {@link RawString} is not, and
 * templates cannot make one.
 */
final class PageTemplate {
  private static final String HTML = "text/html";
  private static final Engine ENGINE =
      Engine.builder()
          .addDefaults()
          .addValueResolver(new ReflectionValueResolver())
          .addResultMapper(new HtmlEscaper(List.of(HTML)))
          .build();

  private final Template template;

  private PageTemplate(Template template) {
    this.template = template;
  }

  /** Reads a template from a file of ours. */
  static PageTemplate load(String file) {
    try (InputStream in =
        Objects.requireNonNull(PageTemplate.class.getResourceAsStream(file), file)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new PageTemplate(ENGINE.parse(text, new Variant(Locale.ENGLISH, HTML, "UTF-8"), file));
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  /** The page; templates call what they show {@code p}. */
  String fill(Object page) {
    return template.data("p", page).render();
  }
}
