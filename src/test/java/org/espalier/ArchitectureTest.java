package org.espalier;

import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** How the code is laid out: who may know whom, and what may stand where. */
class ArchitectureTest {

  private static final JavaClasses CODE =
      new ClassFileImporter().importPath(Path.of("target/classes/org/espalier"));
  private static final String REST = "jakarta.ws.rs.";
  private static final Set<String> GRAPH =
      Set.of("GraphQLApi", "Query", "Mutation", "Subscription", "Source");
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
  void httpStaysInResources() {
    classes()
        .that(are(annotatedAnywhere("HTTP", ArchitectureTest::rest)))
        .and()
        .resideOutsideOfPackages(
            "org.espalier.platform.http..",
            "org.espalier.platform.security..",
            "org.espalier.platform.limits..")
        .and()
        // Parameters that several operations take.
        .doNotHaveFullyQualifiedName("org.espalier.platform.paging.PageParams")
        .and()
        .doNotHaveFullyQualifiedName("org.espalier.learning.catalogue.ActivitySearch")
        .and()
        .doNotHaveFullyQualifiedName("org.espalier.learning.compliance.ComplianceQuestion")
        .and()
        .doNotHaveFullyQualifiedName("org.espalier.insight.gaps.GapGroup")
        .should()
        .haveSimpleNameEndingWith("Resource")
        .check(CODE);
  }

  @Test
  void operationsArePublic() {
    methods()
        .that()
        .areMetaAnnotatedWith("jakarta.ws.rs.HttpMethod")
        .should()
        .bePublic()
        .because("others are dropped with a warning only")
        .check(CODE);
  }

  @Test
  void everyPostCanBeRepeated() {
    methods()
        .that()
        .areAnnotatedWith("jakarta.ws.rs.POST")
        // An import keeps its key with its job; a development token is not kept at all.
        .and()
        .areNotDeclaredIn("org.espalier.integration.bulk.ImportResource")
        .and()
        .areNotDeclaredIn("org.espalier.platform.security.DevTokenResource")
        // What a GraphQL request asks for can be repeated by external id.
        .and()
        .areNotDeclaredIn("org.espalier.platform.graphql.execution.GraphqlResource")
        .should()
        .beAnnotatedWith("org.espalier.platform.idempotency.Idempotent")
        .check(CODE);
  }

  @Test
  void resourcesRunOnVirtualThreads() {
    classes()
        .that()
        .areAnnotatedWith("jakarta.ws.rs.Path")
        .and()
        .doNotHaveModifier(JavaModifier.ABSTRACT)
        .should()
        .beAnnotatedWith("io.smallrye.common.annotation.RunOnVirtualThread")
        .check(CODE);
  }

  @Test
  void graphStaysInGraphs() {
    classes()
        .that(are(annotatedAnywhere("GraphQL operations", ArchitectureTest::graph)))
        .should()
        .haveSimpleNameEndingWith("Graph")
        .allowEmptyShould(true)
        .check(CODE);
  }

  @Test
  void noEntityIsInASignature() {
    methods()
        .that()
        .areDeclaredInClassesThat(are(endpoint()))
        .should(mentionNoEntity())
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

  private static boolean rest(JavaAnnotation<?> annotation) {
    return annotation.getRawType().getName().startsWith(REST);
  }

  private static boolean graph(JavaAnnotation<?> annotation) {
    return annotation.getRawType().getPackageName().equals("org.eclipse.microprofile.graphql")
            && GRAPH.contains(annotation.getRawType().getSimpleName())
        || annotation.getRawType().getName().equals("org.espalier.platform.graphql.Subscription");
  }

  private static DescribedPredicate<JavaClass> feature() {
    return DescribedPredicate.describe(
        "features",
        type ->
            type.getPackageName().startsWith("org.espalier.")
                && !type.getPackageName().startsWith("org.espalier.platform"));
  }

  private static DescribedPredicate<JavaClass> endpoint() {
    return DescribedPredicate.describe(
        "endpoints",
        type ->
            type.getSimpleName().endsWith("Resource") || type.getSimpleName().endsWith("Graph"));
  }

  private static DescribedPredicate<JavaClass> named(String what, Set<String> names) {
    return DescribedPredicate.describe(what, type -> names.contains(type.getName()));
  }

  private static DescribedPredicate<JavaClass> annotatedAnywhere(
      String what, java.util.function.Predicate<JavaAnnotation<?>> wanted) {
    return DescribedPredicate.describe(
        "annotated for " + what,
        type ->
            Stream.of(
                    Stream.of(type),
                    type.getFields().stream(),
                    type.getMethods().stream(),
                    type.getMethods().stream().flatMap(m -> m.getParameters().stream()))
                .flatMap(places -> places)
                .map(CanBeAnnotated.class::cast)
                .anyMatch(place ->
                    place.isAnnotatedWith(
                        DescribedPredicate.describe(what, annotation -> wanted.test(annotation)))));
  }

  private static ArchCondition<JavaMethod> mentionNoEntity() {
    return new ArchCondition<>("mention no entity") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        Stream.concat(
                method.getReturnType().getAllInvolvedRawTypes().stream(),
                method.getParameterTypes().stream()
                    .flatMap(type -> type.getAllInvolvedRawTypes().stream()))
            .filter(type -> type.isAnnotatedWith("jakarta.persistence.Entity"))
            .forEach(type ->
                events.add(
                    SimpleConditionEvent.violated(
                        method, method.getFullName() + " mentions " + type.getName())));
      }
    };
  }
}
