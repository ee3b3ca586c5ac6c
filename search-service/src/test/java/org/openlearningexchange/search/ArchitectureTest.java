package org.openlearningexchange.search;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The house rules of a service, by the names of its classes. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.openlearningexchange.search");

  @Test
  void seesTheService() {
    assertThat(CLASSES).hasSizeGreaterThan(40);
  }

  @Test
  void canFail() {
    assertThatThrownBy(() -> only("Nowhere", "jakarta.ws.rs..").check(CLASSES))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("SearchEndpoint");
  }

  @Test
  void touchesTheWorldOnlyWhereTheNameSaysSo() {
    only("Endpoint", "jakarta.ws.rs..").check(CLASSES);
    only("Index", "org.elasticsearch..", "org.apache.http..").check(CLASSES);
    only("Consumer", "org.apache.kafka.clients.consumer..").check(CLASSES);
    only("Config", "io.smallrye.config..").check(CLASSES);
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "org.apache.kafka.clients.producer..", "io.quarkus.scheduler..", "org.hibernate.."))
        .check(CLASSES);
  }

  @Test
  void keepsFeaturesFreeOfCycles() {
    slices()
        .matching("org.openlearningexchange.search.(*)..")
        .should()
        .beFreeOfCycles()
        .check(CLASSES);
  }

  @Test
  void takesCollaboratorsThroughConstructors() {
    noFields()
        .should()
        .beAnnotatedWith(Inject.class)
        .orShould()
        .beAnnotatedWith(ConfigProperty.class)
        .check(CLASSES);
    fields().that().areDeclaredInClassesThat().areRecords().should().beFinal().check(CLASSES);
  }

  @Test
  void namesThingsForWhatTheyAre() {
    noClasses()
        .should()
        .haveNameMatching(".*(Utils?|Helper|Manager|Impl|Constants|Dto)(\\$.*)?")
        .orShould()
        .haveNameMatching(".*\\.Abstract\\w*Service")
        .check(CLASSES);
  }

  @Test
  void writesToNoStandardStream() {
    NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CLASSES);
  }

  /** Inner classes count as the class around them. */
  private static ArchRule only(String suffix, String... packages) {
    return noClasses()
        .that()
        .haveNameNotMatching(".*" + suffix + "(\\$.*)?")
        .should()
        .dependOnClassesThat(resideInAnyPackage(packages));
  }
}
