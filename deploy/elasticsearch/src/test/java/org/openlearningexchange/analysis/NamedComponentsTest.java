package org.openlearningexchange.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;
import org.junit.jupiter.api.Test;

/**
 * The server registers what the file lists and is silent about the rest, so the file is held
 * against the classes.
 */
class NamedComponentsTest {

  private static final Path LISTED = Path.of("src/main/plugin/named_components.json");
  private static final Path CLASSES = Path.of("target/classes/org/openlearningexchange/analysis");

  @Test
  void listsEveryFactoryUnderItsName() throws IOException {
    String listed = Files.readString(LISTED);

    for (AnalyzerFactory factory : factories()) {
      String name = factory.getClass().getAnnotation(NamedComponent.class).value();
      assertThat(listed).contains("\"" + name + "\": \"" + factory.getClass().getName() + "\"");
    }
  }

  @Test
  void listsNothingElse() throws IOException {
    long listed =
        Files.readString(LISTED).lines().filter(line -> line.contains("exchange_")).count();

    assertThat(listed).isEqualTo(factories().size());
  }

  @Test
  void keepsToItsOwnPrefix() throws IOException {
    assertThat(factories())
        .hasSize(25)
        .allSatisfy(factory -> assertThat(factory.name()).startsWith("exchange_"));
  }

  static List<AnalyzerFactory> factories() throws IOException {
    try (Stream<Path> files = Files.list(CLASSES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith("AnalyzerFactory.class"))
          .map(NamedComponentsTest::create)
          .toList();
    }
  }

  private static AnalyzerFactory create(String fileName) {
    try {
      String className = "org.openlearningexchange.analysis." + fileName.replace(".class", "");
      return (AnalyzerFactory) Class.forName(className).getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(fileName, e);
    }
  }
}
