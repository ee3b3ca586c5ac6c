package org.openlearningexchange.search.sru;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openlearningexchange.search.format.Parsed;
import org.openlearningexchange.search.format.SharedFixtures;
import org.w3c.dom.Element;

class SruAnswerTest {
  private static final String NS_1 = "http://www.loc.gov/zing/srw/";

  @ParameterizedTest
  @CsvSource({
    "V2_0, http://docs.oasis-open.org/ns/search-ws/sruResponse, recordXMLEscaping",
    "V1_2, http://www.loc.gov/zing/srw/, recordPacking",
    "V1_1, http://www.loc.gov/zing/srw/, recordPacking"
  })
  void givesRecordsInTheNameSpaceOfTheVersion(
      SruVersion version, String namespace, String escaping) {
    Element answer = Parsed.xml(found(request(version, false, 1), 3));

    assertThat(answer.getLocalName()).isEqualTo("searchRetrieveResponse");
    assertThat(answer.getNamespaceURI()).isEqualTo(namespace);
    assertThat(Parsed.texts(answer, "numberOfRecords")).containsExactly("3");
    assertThat(Parsed.texts(answer, escaping)).containsExactly("xml");
    assertThat(Parsed.texts(answer, "recordPosition")).containsExactly("1");
    assertThat(Parsed.texts(answer, "nextRecordPosition")).containsExactly("2");
    assertThat(Parsed.elements(answer, "dc").get(0).getNamespaceURI())
        .isEqualTo("info:srw/schema/1/dc-schema");
    assertThat(Parsed.elements(answer, "recordIdentifier"))
        .hasSize(version == SruVersion.V1_1 ? 0 : 1);
  }

  @Test
  void putsTheElementsInTheOrderOfTheSchema() {
    Element answer = Parsed.xml(found(request(SruVersion.V2_0, false, 1), 3));

    assertThat(children(answer))
        .containsExactly(
            "version", "numberOfRecords", "records", "nextRecordPosition", "resultCountPrecision");
    assertThat(children(Parsed.elements(answer, "record").get(0)))
        .containsExactly(
            "recordSchema",
            "recordXMLEscaping",
            "recordData",
            "recordIdentifier",
            "recordPosition");
  }

  @Test
  void givesRecordsAsTextWhereThatIsAskedFor() {
    Element answer = Parsed.xml(found(request(SruVersion.V2_0, true, 1), 1));

    Element record = Parsed.xml(Parsed.texts(answer, "recordData").get(0));

    assertThat(Parsed.texts(record, "title")).contains("Linear algebra I");
    assertThat(Parsed.elements(answer, "nextRecordPosition")).isEmpty();
  }

  @Test
  void pointsToNoRecordThatCannotBeReached() {
    Element answer = Parsed.xml(found(request(SruVersion.V2_0, false, 10_000), 10_000));

    assertThat(Parsed.elements(answer, "nextRecordPosition")).isEmpty();
  }

  @Test
  void saysWhenTheNumberIsALowerBound() {
    String answer =
        SruAnswer.found(
            request(SruVersion.V2_0, false, 1),
            new SruFound(10_000, false, List.of()),
            Locale.ENGLISH);

    assertThat(Parsed.texts(Parsed.xml(answer), "resultCountPrecision"))
        .containsExactly("info:srw/vocabulary/resultCountPrecision/1/minimum");
  }

  @ParameterizedTest
  @CsvSource({
    "V2_0, http://docs.oasis-open.org/ns/search-ws/diagnostic",
    "V1_2, http://www.loc.gov/zing/srw/diagnostic/"
  })
  void refusesWithADiagnostic(SruVersion version, String namespace) {
    Element answer = Parsed.xml(SruAnswer.refused(version, SruFault.INDEX.with("dc.<colour>")));

    Element diagnostic = Parsed.elements(answer, "diagnostic").get(0);
    assertThat(diagnostic.getNamespaceURI()).isEqualTo(namespace);
    assertThat(Parsed.texts(diagnostic, "uri")).containsExactly("info:srw/diagnostic/1/16");
    assertThat(Parsed.texts(diagnostic, "details")).containsExactly("dc.<colour>");
    assertThat(Parsed.texts(answer, "numberOfRecords")).containsExactly("0");
  }

  @Test
  void explainsItsIndexesAndWhereItIs() {
    Element answer =
        Parsed.xml(
            SruExplanation.of(
                new SruRequest.Explain(SruVersion.V1_2, false),
                URI.create("https://search.example.org/api/sru")));

    assertThat(answer.getNamespaceURI()).isEqualTo(NS_1);
    assertThat(Parsed.texts(answer, "host")).containsExactly("search.example.org");
    assertThat(Parsed.texts(answer, "port")).containsExactly("443");
    assertThat(Parsed.texts(answer, "database")).containsExactly("api/sru");
    assertThat(Parsed.texts(answer, "name")).contains("title", "serverChoice", "identifier");
    assertThat(Parsed.elements(answer, "schema")).hasSize(2);
  }

  private static SruRequest.SearchRetrieve request(
      SruVersion version, boolean escaped, int startRecord) {
    return new SruRequest.SearchRetrieve(
        version, escaped, CqlParser.parse("algebra"), startRecord, 1, RecordSchema.DC);
  }

  private static String found(SruRequest.SearchRetrieve request, int total) {
    return SruAnswer.found(
        request, new SruFound(total, true, List.of(SharedFixtures.algebra())), Locale.ENGLISH);
  }

  private static List<String> children(Element parent) {
    return IntStream.range(0, parent.getChildNodes().getLength())
        .mapToObj(i -> parent.getChildNodes().item(i).getLocalName())
        .toList();
  }
}
