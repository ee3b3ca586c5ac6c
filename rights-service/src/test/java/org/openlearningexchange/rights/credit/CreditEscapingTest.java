package org.openlearningexchange.rights.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Whatever others write into titles, names and changes stays text, in every format. */
class CreditEscapingTest {
  private static final Set<String> ELEMENTS = Set.of("p", "a", "bdi");
  private static final Set<String> ATTRIBUTES =
      Set.of("lang", "dir", "prefix", "about", "typeof", "href", "rel", "resource", "property");
  private static final Parser MARKDOWN = Parser.builder().build();
  private static final HtmlRenderer RENDERER = HtmlRenderer.builder().build();

  @Property(seed = "2026")
  void htmlHoldsTheTextAndNoMarkupOfOthers(
      @ForAll("texts") String title,
      @ForAll("texts") String author,
      @ForAll("texts") String changes) {
    Credit credit = credit(title, author, changes);

    Element p = Jsoup.parseBodyFragment(CreditFixtures.html(credit, "en")).body();

    assertThat(p.select("[property=dct:title]").first().wholeText()).isEqualTo(onOneLine(title));
    assertThat(p.select("[property=cc:attributionName]").first().wholeText())
        .isEqualTo(onOneLine(author));
    assertThat(p.text()).contains(squeezed(changes));
    assertThat(p.children()).hasSize(1);
    p.child(0)
        .getAllElements()
        .forEach(
            element -> {
              assertThat(ELEMENTS).contains(element.tagName());
              assertThat(ATTRIBUTES)
                  .containsAll(
                      element.attributes().asList().stream()
                          .map(attribute -> attribute.getKey())
                          .collect(Collectors.toSet()));
            });
  }

  @Property(seed = "2026")
  void markdownReadsAsTheTextAndLinksOnlyWhatWeLinked(
      @ForAll("texts") String title,
      @ForAll("texts") String author,
      @ForAll("texts") String changes) {
    Credit credit = credit(title, author, changes);

    String html = RENDERER.render(MARKDOWN.parse(CreditFixtures.markdown(credit, "en")));

    Element p = Jsoup.parseBodyFragment(html).body();
    assertThat(p.children()).hasSize(1);
    assertThat(p.child(0).tagName()).isEqualTo("p");
    assertThat(p.select("p *")).allMatch(element -> element.tagName().equals("a"));
    assertThat(p.select("a").eachAttr("href"))
        .containsExactly(
            "https://repository.example.org/algebra?a=1&b=(2)"
                .replace("(", "%28")
                .replace(")", "%29"),
            "https://creativecommons.org/licenses/by/4.0/deed.en");
    assertThat(withoutIsolates(p.text()))
        .isEqualTo(
            "“%s” by %s is licensed under CC BY 4.0. Changes: %s"
                .formatted(squeezed(title), squeezed(author), ended(squeezed(changes))));
  }

  @Property(seed = "2026")
  void textStaysOnOneLineAndTurnsNothingAroundIt(
      @ForAll("texts") String title,
      @ForAll("texts") String author,
      @ForAll("texts") String changes) {
    String text = CreditFixtures.text(credit(title, author, changes), "ar");

    assertThat(text.lines()).hasSize(1);
    assertThat(text).doesNotContainPattern("[\\p{Cc}\\u202A-\\u202E\\u2066\\u2067]");
    assertThat(text.chars().filter(c -> c == '\u2068').count())
        .isEqualTo(text.chars().filter(c -> c == '\u2069').count());
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "\"",
            "'",
            "&lt;",
            "&",
            "<",
            ">",
            "](javascript:alert(1))",
            "[a](http://evil.example)",
            "![",
            "`",
            "```",
            "*",
            "**",
            "_",
            "__",
            "# ",
            "- ",
            "+ ",
            "1. ",
            "2) ",
            "> ",
            "~~",
            "|",
            "$x$",
            "\\",
            "\\\\",
            "http://evil.example",
            "www.evil.example",
            "a@evil.example",
            "<http://evil.example>",
            ":smile:",
            "---",
            "===",
            "\n",
            "\r\n\r\n",
            "\t",
            "{title}",
            "{",
            "}",
            "''",
            "\u202E",
            "\u2069",
            "\u2068",
            "\u0000",
            "الجبر",
            "代数",
            "é",
            "😀",
            "a",
            "Title",
            " ",
            ".",
            "!",
            "?",
            "%s",
            "$0",
            "ftp://evil.example");
    return Arbitraries.oneOf(
            pieces.list().ofMinSize(1).ofMaxSize(8).map(list -> String.join("", list)),
            Arbitraries.strings().ofMinLength(1).ofMaxLength(30))
        .filter(text -> Written.onOneLine(text, 200) != null)
        .map(text -> "x" + text);
  }

  private static Credit credit(String title, String author, String changes) {
    return Credit.of(
            title,
            List.of(new Author(author, null)),
            URI.create("https://repository.example.org/algebra?a=1&b=(2)"),
            CreditFixtures.terms("CC-BY-4.0"))
        .changed(changes);
  }

  private static String onOneLine(String text) {
    return Written.onOneLine(text, 500);
  }

  private static String squeezed(String text) {
    return Jsoup.parseBodyFragment("<p></p>").select("p").first().text(onOneLine(text)).text();
  }

  private static String ended(String sentence) {
    return sentence.matches("(?s).*[.!?。！？؟।۔…]") ? sentence : sentence + ".";
  }

  private static String withoutIsolates(String text) {
    return text.replaceAll("[\\u2068\\u2069]", "");
  }
}
