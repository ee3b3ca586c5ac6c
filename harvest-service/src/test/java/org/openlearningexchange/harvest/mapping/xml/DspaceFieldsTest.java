package org.openlearningexchange.harvest.mapping.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openlearningexchange.harvest.mapping.xml.Mapped.unknown;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.learning.LearningResource;

class DspaceFieldsTest {
  @Test
  void readsDim() {
    LearningResource resource =
        Mapped.of(
                "<dim:dim xmlns:dim=\"http://www.dspace.org/xmlns/dspace/dim\">"
                    + field("title", "", "Knots")
                    + field("contributor", "author", "Able, Ann")
                    + field("date", "accessioned", "2009-01-08T16:24:37Z")
                    + field("date", "issued", "2002-11")
                    + field("description", "abstract", "About knots.")
                    + field("description", "provenance", "Submitted by ann@example.org")
                    + field("identifier", "uri", "https://hdl.handle.net/1/2")
                    + field("identifier", "citation", "Knots 1 (2002)")
                    + field("language", "iso", "en_US")
                    + "</dim:dim>")
            .resource();

    assertThat(resource.name()).isEqualTo(Map.of("en", "Knots"));
    assertThat(resource.creator()).containsExactly(unknown("Able, Ann"));
    assertThat(resource.datePublished()).isEqualTo("2002-11");
    assertThat(resource.description()).isEqualTo(Map.of("en", "About knots."));
    assertThat(resource.id()).isEqualTo(URI.create("https://hdl.handle.net/1/2"));
  }

  @Test
  void readsXoai() {
    LearningResource resource =
        Mapped.of(
                "<metadata xmlns=\"http://www.lyncode.com/xoai\"><element name=\"dc\">"
                    + "<element name=\"title\"><element name=\"de\"><field"
                    + " name=\"value\">Knoten</field></element></element>"
                    + "<element name=\"date\"><element name=\"issued\"><element"
                    + " name=\"none\"><field name=\"value\">2011</field></element></element></element>"
                    + "</element></metadata>")
            .resource();

    assertThat(resource.name()).isEqualTo(Map.of("de", "Knoten"));
    assertThat(resource.datePublished()).isEqualTo("2011");
  }

  private static String field(String element, String qualifier, String value) {
    return "<dim:field mdschema=\"dc\" element=\"%s\" qualifier=\"%s\">%s</dim:field>"
        .formatted(element, qualifier, value);
  }
}
