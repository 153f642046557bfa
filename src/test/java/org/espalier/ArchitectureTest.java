package org.espalier;

import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** How the code is laid out: who may know whom, and what may stand where. */
class ArchitectureTest {

  /** The product's own classes. */
  static final JavaClasses CODE =
      new ClassFileImporter().importPath(Path.of("target/classes/org/espalier"));

  private static final Set<String> CONNECTIONS =
      Set.of(
          "java.sql.Connection",
          "java.sql.Statement",
          "java.sql.PreparedStatement",
          "java.sql.DriverManager",
          "java.sql.Driver",
          "javax.sql.DataSource",
          "io.agroal.api.AgroalDataSource");

  @Test
  void codeIsThere() {
    assertTrue(CODE.size() > 200);
  }

  @Test
  void featuresHaveNoCircle() {
    slices().matching("org.espalier.(*)..").should().beFreeOfCycles().check(CODE);
    slices().matching("org.espalier.(**)").should().beFreeOfCycles().check(CODE);
  }

  @Test
  void platformKnowsNoFeature() {
    noClasses()
        .that()
        .resideInAPackage("org.espalier.platform..")
        .should()
        .dependOnClassesThat(are(feature()))
        .check(CODE);
  }

  @Test
  void nothingKnowsIntegration() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.espalier.integration..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.espalier.integration..")
        .check(CODE);
  }

  @Test
  void nothingButIntegrationKnowsTheGapsOfEverybody() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.espalier.insight..", "org.espalier.integration..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.espalier.insight.gaps..")
        .check(CODE);
  }

  @Test
  void theGapsOfEverybodyAreReadBySqlAndKnowWhereFiguresAreDefined() {
    noClasses()
        .that()
        .resideInAPackage("org.espalier.insight.gaps..")
        .should()
        .dependOnClassesThat(
            are(feature())
                .and(
                    DescribedPredicate.not(
                        JavaClass.Predicates.resideInAnyPackage(
                            "org.espalier.insight..",
                            "org.espalier.gap..",
                            "org.espalier.workforce..",
                            "org.espalier.competency.frameworks"))))
        .check(CODE);
  }

  @Test
  void databaseIsReachedThroughOneDoor() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.espalier.platform.sql..", "org.espalier.platform.embedded..")
        .should()
        .dependOnClassesThat(are(named("connections", CONNECTIONS)))
        .check(CODE);
    noClasses()
        .that()
        .resideOutsideOfPackage("org.espalier.platform.sql..")
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "a native query is made",
                call -> call.getTarget().getName().startsWith("createNative")))
        .check(CODE);
  }

  @Test
  void reactiveCodeStaysInThePlatform() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.espalier.platform..")
        .and()
        .haveSimpleNameNotEndingWith("Graph")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.smallrye.mutiny..")
        .check(CODE);
  }

  @Test
  void beansGetWhatTheyNeedByTheirConstructor() {
    noFields().should().beAnnotatedWith("jakarta.inject.Inject").check(CODE);
  }

  @Test
  void namesSayWhatThingsAre() {
    noClasses()
        .should()
        .haveNameMatching(".*(Util|Utils|Helper|Impl|Manager|DTO|Dto|Base|Common)(\\$.*)?$")
        .check(CODE);
  }

  @Test
  void everyPackageIsExplainedAndNullMarked() {
    List<String> bare =
        CODE.stream()
            .map(JavaClass::getPackage)
            .distinct()
            .filter(found ->
                found
                    .tryGetPackageInfo()
                    .filter(info -> info.isAnnotatedWith(NullMarked.class))
                    .isEmpty())
            .map(found -> found.getName())
            .toList();
    assertEquals(List.of(), bare);
  }

  private static DescribedPredicate<JavaClass> feature() {
    return DescribedPredicate.describe(
        "features",
        type ->
            type.getPackageName().startsWith("org.espalier.")
                && !type.getPackageName().startsWith("org.espalier.platform"));
  }

  private static DescribedPredicate<JavaClass> named(String what, Set<String> names) {
    return DescribedPredicate.describe(what, type -> names.contains(type.getName()));
  }
}
