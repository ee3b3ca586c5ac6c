package org.openlearningexchange.contracts.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The description of the topics speaks of the topics that there are. */
class AsyncApiTest {
  @Test
  void describesEveryTopicAndNoOther() throws IOException {
    List<String> described = found("(?m)^    address: (\\S+)$");

    assertThat(described).containsExactlyInAnyOrderElementsOf(topics());
  }

  @Test
  void pointsToSchemasThatExist() throws IOException {
    List<String> schemas = found("(?m)^\\s+\\$ref: (schemas/\\S+)$");

    assertThat(schemas)
        .hasSize(topics().size())
        .allSatisfy(schema -> assertThat(AsyncApiTest.class.getResource("/" + schema)).isNotNull());
  }

  private static List<String> found(String pattern) throws IOException {
    try (InputStream in = AsyncApiTest.class.getResourceAsStream("/asyncapi.yaml")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Pattern.compile(pattern).matcher(text).results().map(AsyncApiTest::first).toList();
    }
  }

  private static String first(MatchResult match) {
    return match.group(1);
  }

  private static List<String> topics() {
    return Arrays.stream(Topics.class.getFields())
        .filter(field -> Modifier.isStatic(field.getModifiers()))
        .map(AsyncApiTest::value)
        .toList();
  }

  private static String value(Field field) {
    try {
      return (String) field.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
