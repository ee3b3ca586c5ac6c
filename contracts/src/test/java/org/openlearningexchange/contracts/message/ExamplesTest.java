package org.openlearningexchange.contracts.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openlearningexchange.contracts.Json;

/** Every published example is readable, valid, and comes back as it was. */
class ExamplesTest {
  private static final String IRI = "https://openlearningexchange.example.org/schemas/";
  private static final Map<String, Class<?>> TYPES =
      Map.of(
          "record-message", RecordMessage.class,
          "resource-message", ResourceMessage.class,
          "repository-registration", RepositoryRegistration.class,
          "client-registration", ClientRegistration.class,
          "run-report", RunReport.class);

  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder -> builder.schemaIdResolvers(r -> r.mapPrefix(IRI, "classpath:schemas/")));

  static Stream<Path> examples() throws IOException, URISyntaxException {
    Path folder = Path.of(ExamplesTest.class.getResource("/examples").toURI());
    return Files.walk(folder).filter(file -> file.toString().endsWith(".json")).sorted();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void isValidAgainstItsSchema(Path example) throws IOException {
    assertThat(errors(schemaOf(example), Json.MAPPER.readTree(example.toFile()))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void comesBackAsItWas(Path example) throws IOException {
    JsonNode published = Json.MAPPER.readTree(example.toFile());

    Object message = Json.read(published.toString(), TYPES.get(schemaOf(example)));

    JsonNode written = Json.MAPPER.readTree(Json.write(message));
    assertThat(written.equals(ExamplesTest::compare, published)).as(written::toString).isTrue();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void isReadWithFieldsThatWereAddedLater(Path example) throws IOException {
    ObjectNode later = (ObjectNode) Json.MAPPER.readTree(example.toFile());
    later.put("addedLater", true);

    assertThat(Json.read(later.toString(), TYPES.get(schemaOf(example)))).isNotNull();
  }

  @Test
  void schemaRefusesAnAccountWithoutACount() throws Exception {
    ObjectNode run =
        (ObjectNode)
            Json.MAPPER.readTree(getClass().getResource("/examples/run-report/partial.json"));
    ((ObjectNode) run.get("account")).remove("refused");

    assertThat(errors("run-report", run)).isNotEmpty();
  }

  @Test
  void accountThatDoesNotAddUpIsRefused() {
    assertThatThrownBy(() -> new Account(10, 1, 1, 1, 1, 1, 1)).hasMessageContaining("add up");
  }

  @Test
  void resourceIdIsTheSameForTheSameRecordAndAVersion5Uuid() {
    UUID repository = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

    // the DNS name space and name of RFC 9562, appendix A.4
    assertThat(ResourceId.of(repository, "www.example.com"))
        .hasToString("2ed6657d-e927-568b-95e1-2665a8aea6a2");
  }

  private static String schemaOf(Path example) {
    return example.getParent().getFileName().toString();
  }

  private static List<Error> errors(String schema, JsonNode message) {
    Schema read = SCHEMAS.getSchema(SchemaLocation.of(IRI + schema + ".schema.json"));
    return read.validate(message);
  }

  /** 5 and 5.0 are the same number in JSON. */
  private static int compare(JsonNode one, JsonNode other) {
    if (one.isNumber() && other.isNumber()) {
      return one.decimalValue().compareTo(other.decimalValue());
    }
    return one.equals(other) ? 0 : 1;
  }
}
