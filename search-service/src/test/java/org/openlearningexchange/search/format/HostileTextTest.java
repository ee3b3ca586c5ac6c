package org.openlearningexchange.search.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Locale;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.openlearningexchange.contracts.Json;
import org.w3c.dom.Element;

/** Whatever a source writes, each format stays one that its readers can parse. */
class HostileTextTest {
  private static final Pattern RIS_LINE = Pattern.compile("[A-Z][A-Z0-9]  - .*");

  @Property(seed = "2026", tries = 500)
  void xmlIsWellFormedAndHoldsNoElementOfOthers(@ForAll("texts") String text) {
    SharedResource shared = SharedFixtures.saying(text);

    Element entry = Parsed.xml(AtomEntry.of(shared, Locale.ENGLISH));
    Element item = Parsed.xml(RssItem.of(shared, Locale.ENGLISH));
    Element dc = Parsed.xml(DublinCore.oai(shared, Locale.ENGLISH));

    assertThat(Parsed.elements(entry, "title")).hasSize(1);
    assertThat(Parsed.elements(item, "guid")).hasSize(1);
    assertThat(Parsed.elements(dc, "identifier")).hasSize(3);
  }

  @Property(seed = "2026", tries = 500)
  void tablesHaveOneRowWithACellForEachColumn(@ForAll("texts") String text) {
    assertThat(CsvTableTest.read(SharedFixtures.saying(text), Locale.ENGLISH).toList())
        .hasSameSizeAs(CsvTable.columns())
        .noneMatch(cell -> cell.matches("(?s)\\s*[=+@-].*"));
  }

  @Property(seed = "2026", tries = 500)
  void referencesAreLinesOfTags(@ForAll("texts") String text) {
    String ris = Ris.of(SharedFixtures.saying(text), Locale.ENGLISH);

    assertThat(ris).endsWith("ER  - \r\n\r\n");
    assertThat(ris.strip().split("\r\n"))
        .allMatch(line -> RIS_LINE.matcher(line).matches() || line.equals("ER  -"));
  }

  @Property(seed = "2026", tries = 500)
  void bibliographiesHaveBalancedBracesAndOneEntry(@ForAll("texts") String text) {
    String entry = BibTeX.of(SharedFixtures.saying(text), Locale.ENGLISH);

    assertThat(depths(entry)).isEqualTo("one entry, closed once");
  }

  @Property(seed = "2026", tries = 200)
  void jsonReadsBack(@ForAll("texts") String text) throws JsonProcessingException {
    String document = JsonLd.document(SharedFixtures.saying(text), Locale.ENGLISH).toString();

    assertThat(Json.MAPPER.readTree(document).path("type").get(0).asText())
        .isEqualTo("LearningResource");
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> parts =
        Arbitraries.of(
            "<",
            ">",
            "&",
            "]]>",
            "<![CDATA[",
            "<?x?>",
            "<!--",
            "\"",
            "'",
            "{",
            "}",
            "\\",
            "%",
            "$",
            "#",
            "_",
            "^",
            "~",
            "=",
            "+",
            "-",
            "@",
            "\t",
            "\r",
            "\n",
            "\r\n",
            "\u0000",
            "\u000b",
            "\u0085",
            "\u2028",
            "\uD800",
            "\uDC00",
            "\uFFFE",
            "\uFFFF",
            "😀",
            "数学",
            "ä",
            "ER  - ",
            "TY  - X",
            " and ",
            ",",
            ";",
            "|",
            "\u202E",
            "\uFEFF",
            " ",
            "a",
            "<script>",
            "</title>");
    return Arbitraries.oneOf(
        parts.list().ofMaxSize(12).map(found -> String.join("", found)),
        Arbitraries.strings().all().ofMaxLength(40));
  }

  private static String depths(String entry) {
    int depth = 0;
    int closed = 0;
    for (char character : entry.toCharArray()) {
      depth += character == '{' ? 1 : character == '}' ? -1 : 0;
      closed += character == '}' && depth == 0 ? 1 : 0;
      if (depth < 0) {
        return "closed before it was opened";
      }
    }
    return depth == 0 && closed == 1
        ? "one entry, closed once"
        : "depth " + depth + " after " + closed;
  }
}
