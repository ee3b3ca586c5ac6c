package org.openlearningexchange.local.test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasOwner;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.sql.PreparedStatement;

/**
 * The rules that every service keeps: a closed set of suffixes marks where it touches the world.
 * For a test of each service: {@code @ArchTest static final ArchTests rules =
 * ArchTests.in(HouseRules.class);}.
 */
public final class HouseRules {
  @ArchTest
  public static final ArchRule ONLY_EDGES_TOUCH_THE_WORLD =
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
          .and(onlyStoresAndRowsFillStatements())
          .and(only("Index", "org.elasticsearch..", "org.apache.http.."))
          .and(only("Client", "java.net.http..", "okhttp3.."))
          .and(only("Schedule", "io.quarkus.scheduler.."))
          .and(only("Config", "io.smallrye.config.."));

  @ArchTest
  public static final ArchRule FEATURES_ARE_FREE_OF_CYCLES =
      slices().matching("org.openlearningexchange.*.(*)..").should().beFreeOfCycles();

  @ArchTest
  public static final ArchRule EVERYTHING_COMES_THROUGH_THE_CONSTRUCTOR =
      noFields().should().beAnnotatedWith("jakarta.inject.Inject");

  @ArchTest
  public static final ArchRule NAMES_SAY_WHAT_THINGS_ARE =
      noClasses()
          .should()
          .haveNameMatching(".*(Utils?|Helper|Manager|Impl|Constants|Dto|Abstract\\w*Service)");

  @ArchTest
  public static final ArchRule NOBODY_WRITES_TO_STANDARD_STREAMS =
      noClasses().should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);

  private HouseRules() {}

  /** Only classes with that suffix, and what is nested in them, may use these packages. */
  private static ArchRule only(String suffix, String... packages) {
    return noClasses()
        .that(areNotPartOf(suffix))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(packages)
        .allowEmptyShould(true);
  }

  /** A relay's publisher reads a row that it is handed; writing SQL is for stores alone. */
  private static ArchRule onlyStoresAndRowsFillStatements() {
    return noClasses()
        .that(areNotPartOf("Store"))
        .and(areNotPartOf("Row"))
        .and(areNotPartOf("Rows"))
        .should()
        .callMethodWhere(
            JavaCall.Predicates.target(
                HasOwner.Predicates.With.owner(
                    JavaClass.Predicates.assignableTo(PreparedStatement.class))));
  }

  private static DescribedPredicate<JavaClass> areNotPartOf(String suffix) {
    return DescribedPredicate.describe(
        "are no …" + suffix, type -> !outermost(type).getSimpleName().endsWith(suffix));
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(HouseRules::outermost).orElse(type);
  }
}
