package org.openlearningexchange.harvest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import org.openlearningexchange.local.test.HouseRules;

@AnalyzeClasses(
    packages = "org.openlearningexchange.harvest",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest static final ArchTests HOUSE_RULES = ArchTests.in(HouseRules.class);

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
          .areAssignableTo(Clock.class);
}
