package org.openlearningexchange.rights;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.library.dependencies.SliceRule;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.stream.Collectors;

@AnalyzeClasses(
    packages = "org.openlearningexchange.rights",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule onlyEdgesTouchTheWorld =
      CompositeArchRule.of(only("Endpoint", "jakarta.ws.rs.."))
          .and(
              only(
                  "Consumer",
                  "org.apache.kafka.clients.consumer..",
                  "org.eclipse.microprofile.reactive.messaging.."))
          .and(
              only(
                  "Publisher",
                  "org.apache.kafka.clients.producer..",
                  "org.openlearningexchange.kit.relay.."))
          .and(only("Store", "org.hibernate..", "io.vertx.mutiny.sqlclient.."))
          .and(only("Client", "java.net.http.."))
          .and(only("Schedule", "io.quarkus.scheduler.."))
          .and(only("Config", "io.smallrye.config.."));

  @ArchTest
  static final SliceRule featuresAreFreeOfCycles =
      slices().matching("org.openlearningexchange.rights.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule everythingComesThroughTheConstructor =
      noFields().should().beAnnotatedWith(Inject.class);

  @ArchTest
  static final ArchRule namesSayWhatThingsAre =
      noClasses()
          .should()
          .haveNameMatching(".*(Utils?|Helper|Manager|Impl|Constants|Dto|Abstract\\w*Service)");

  @ArchTest
  static final ArchRule nobodyWritesToStandardStreams = noClasses().should(ACCESS_STANDARD_STREAMS);

  /** Only classes with that suffix, and what is nested in them, may use these packages. */
  private static ArchRule only(String suffix, String... packages) {
    String names = Arrays.stream(packages).collect(Collectors.joining(", "));
    return classes()
        .that(doNotEndWith(suffix))
        .should()
        .onlyDependOnClassesThat()
        .resideOutsideOfPackages(packages)
        .as("only …" + suffix + " uses " + names);
  }

  private static DescribedPredicate<JavaClass> doNotEndWith(String suffix) {
    return DescribedPredicate.describe(
        "are no …" + suffix, type -> !outermost(type).getSimpleName().endsWith(suffix));
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
  }
}
