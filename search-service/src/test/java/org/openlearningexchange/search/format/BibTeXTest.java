package org.openlearningexchange.search.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.learning.Agent;
import org.openlearningexchange.contracts.learning.LearningResource;
import org.openlearningexchange.contracts.learning.LearningResourceBuilder;
import org.openlearningexchange.contracts.vocabulary.Vocabulary;

class BibTeXTest {

  @Test
  void writesAnEntryUnderAKeyMadeOfTheId() {
    String entry = BibTeX.of(SharedFixtures.algebra(), Locale.ENGLISH);

    assertThat(entry)
        .startsWith("@misc{ole-4737ca62-188a-58d8-bd47-ce6d0e7d2cfd,\n")
        .contains(
            "  title = {{Linear algebra I}},\n",
            "  author = {Ada Beispiel},\n",
            "  year = {2024},\n",
            "  month = apr,\n",
            "  publisher = {{Example Open University}},\n",
            "  howpublished = {Course},\n",
            "  url = {https://repository.example.org/courses/linear-algebra-1},\n")
        .endsWith("}\n\n");
  }

  @Test
  void callsATextbookABookOnlyWithAllThatABookNeeds() {
    LearningResourceBuilder book =
        LearningResource.named(Map.of("en", "Sets"))
            .learningResourceType(
                List.of(Vocabulary.TYPES.recognise("textbook").orElseThrow().concept(null)));
    SharedResource bare = SharedFixtures.of(book.build());
    Agent press = new Agent(Agent.ORGANIZATION, "Example Press", null);
    SharedResource whole =
        SharedFixtures.of(
            book.creator(List.of(new Agent(null, "Ada Beispiel", null)))
                .publisher(List.of(press))
                .datePublished("2020")
                .build());

    assertThat(BibTeX.of(bare, Locale.ENGLISH)).startsWith("@misc{");
    assertThat(BibTeX.of(whole, Locale.ENGLISH)).startsWith("@book{");
  }

  @Test
  void escapesWhatTeXWouldTakeForCommands() {
    assertThat(BibTeX.escape("50% of {a_b} & c#d $1 ^~ \\input{x} Größe 数学"))
        .isEqualTo(
            "50\\% of \\textbraceleft{}a\\_b\\textbraceright{} \\& c\\#d \\$1"
                + " \\textasciicircum{}\\textasciitilde{}"
                + " \\textbackslash{}input\\textbraceleft{}x\\textbraceright{} Größe 数学");
  }

  @Test
  void keepsNamesWholeThatWouldFallApart() {
    SharedResource shared =
        SharedFixtures.of(
            LearningResource.named(Map.of("en", "x"))
                .creator(
                    List.of(
                        new Agent(null, "Beispiel, Ada", null),
                        new Agent(null, "Institute of Arts and Crafts", null)))
                .build());

    assertThat(BibTeX.of(shared, Locale.ENGLISH))
        .contains("author = {Beispiel, Ada and {Institute of Arts and Crafts}}");
  }
}
