package org.openlearningexchange.harvest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The house rules, so that a guess about where something is comes true. */
@AnalyzeClasses(
    packages = "org.openlearningexchange.harvest",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule onlyEndpointsSpeakHttp =
      noClasses()
          .that()
          .haveSimpleNameNotEndingWith("Endpoint")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jakarta.ws.rs..");

  @ArchTest
  static final ArchRule onlyPublishersProduce =
      noClasses()
          .that(areNotPartOf("Publisher"))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.kafka.clients.producer..");

  @ArchTest
  static final ArchRule onlyClientsUseTheHttpClient =
      noClasses()
          .that(areNotPartOf("Client"))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("okhttp3..");

  @ArchTest
  static final ArchRule onlyStoresAndTheirRowsUsePostgreSql =
      noClasses()
          .that(areNotPartOf("Store"))
          .and(areNotPartOf("Row"))
          .and(areNotPartOf("Rows"))
          .should()
          .callMethodWhere(
              com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                  com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner(
                      JavaClass.Predicates.assignableTo(java.sql.PreparedStatement.class))));

  @ArchTest
  static final ArchRule mappingIsPure =
      noClasses()
          .that()
          .resideInAnyPackage("..mapping..", "..xml..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.sql..", "io.quarkus..", "jakarta..", "okhttp3..", "java.net.http..")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(java.time.Clock.class);

  @ArchTest
  static final ArchRule featuresAreFreeOfCycles =
      slices().matching("org.openlearningexchange.harvest.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule everythingComesThroughTheConstructor =
      fields().should().notBeAnnotatedWith("jakarta.inject.Inject");

  @ArchTest
  static final ArchRule namesSayWhatSomethingIs =
      classes()
          .should()
          .haveNameNotMatching(".*(Utils?|Helper|Manager|Impl|Constants|Dto|Abstract\\w*Service)$");

  @ArchTest static final ArchRule nothingPrints = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

  private static com.tngtech.archunit.base.DescribedPredicate<JavaClass> areNotPartOf(
      String suffix) {
    return com.tngtech.archunit.base.DescribedPredicate.describe(
        "are not part of a " + suffix,
        type -> {
          JavaClass outer = type;
          while (outer.getEnclosingClass().isPresent()) {
            outer = outer.getEnclosingClass().get();
          }
          return !outer.getSimpleName().endsWith(suffix);
        });
  }
}
