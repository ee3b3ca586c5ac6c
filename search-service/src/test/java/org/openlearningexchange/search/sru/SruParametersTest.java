package org.openlearningexchange.search.sru;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SruParametersTest {

  @ParameterizedTest
  @CsvSource({
    "'', V2_0",
    "query=a, V2_0",
    "query=a&version=1.1, V1_1",
    "operation=explain, V1_2",
    "version=1.2&operation=searchRetrieve&query=a, V1_2",
  })
  void answersInTheVersionThatTheClientSpeaks(String query, SruVersion expected) {
    assertThat(new SruParameters(parameters(query)).read().version()).isEqualTo(expected);
  }

  @Test
  void explainsItselfToWhoAsksForNothing() {
    assertThat(read("")).isInstanceOf(SruRequest.Explain.class);
    assertThat(read("version=1.2")).isInstanceOf(SruRequest.Explain.class);
  }

  @Test
  void readsWhichRecordsAreWantedAndGivesAHundredAtMost() {
    SruRequest.SearchRetrieve request =
        (SruRequest.SearchRetrieve)
            read("query=a&startRecord=21&maximumRecords=5000&recordSchema=oai_dc");

    assertThat(request.startRecord()).isEqualTo(21);
    assertThat(request.maximumRecords()).isEqualTo(100);
    assertThat(request.schema()).isEqualTo(RecordSchema.OAI_DC);
    assertThat(((SruRequest.SearchRetrieve) read("query=a&maximumRecords=0")).maximumRecords())
        .isZero();
  }

  @Test
  void takesWordsThatAreNoCql() {
    SruRequest.SearchRetrieve request =
        (SruRequest.SearchRetrieve) read("queryType=searchTerms&query=linear algebra (");

    assertThat(request.query().root())
        .isEqualTo(
            new CqlNode.Clause(
                "cql.serverchoice",
                "all",
                List.of(),
                new CqlTerm("linear algebra (", false, false)));
  }

  @ParameterizedTest
  @CsvSource({
    "operation=scan&query=a, 4",
    "version=3.0&query=a, 5",
    "query=a&startRecord=0, 6",
    "query=a&maximumRecords=-1, 6",
    "query=a&maximumRecords=99999999999, 6",
    "query=a&queryType=sql, 6",
    "operation=searchRetrieve, 7",
    "query=a&colour=red, 8",
    "query=a&startRecord=10001, 61",
    "query=a&recordSchema=marcxml, 66",
    "query=a&recordXMLEscaping=json, 71",
    "version=1.2&query=a&recordPacking=json, 71",
    "query=a&sortKeys=title, 80",
    "query=a&stylesheet=/x.xsl, 110",
  })
  void refusesWithTheDiagnosticForIt(String query, int expected) {
    SruDiagnostic diagnostic = catchThrowableOfType(SruDiagnostic.class, () -> read(query));

    assertThat(diagnostic.fault().uri()).isEqualTo("info:srw/diagnostic/1/" + expected);
  }

  @Test
  void readsNoFurtherThanTheLastRecordThatCanBeReached() {
    SruRequest.SearchRetrieve request =
        (SruRequest.SearchRetrieve) read("query=a&startRecord=9991&maximumRecords=100");

    Map<String, Object> body = SruQuestion.of(request, List.of("hidden-repository"));

    assertThat(body).containsEntry("from", 9_990).containsEntry("size", 10);
    assertThat(body.get("query").toString()).contains("hidden-repository", "visible");
  }

  private static SruRequest read(String query) {
    return new SruParameters(parameters(query)).read();
  }

  private static Map<String, List<String>> parameters(String query) {
    return Arrays.stream(query.split("&"))
        .filter(pair -> !pair.isEmpty())
        .map(pair -> pair.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> List.of(pair[1])));
  }
}
