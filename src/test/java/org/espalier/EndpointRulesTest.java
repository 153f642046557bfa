package org.espalier;

import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static org.espalier.ArchitectureTest.CODE;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Where REST and GraphQL stand in the code, and what holds for each operation of theirs. */
class EndpointRulesTest {

  private static final String REST = "jakarta.ws.rs.";
  private static final String PATH = "jakarta.ws.rs.Path";
  private static final Set<String> GRAPH =
      Set.of("GraphQLApi", "Query", "Mutation", "Subscription", "Source");

  /** Parameters that several operations take. */
  private static final DescribedPredicate<JavaClass> PARAMETERS =
      DescribedPredicate.describe(
          "parameters of several operations",
          one ->
              Set.of(
                      "org.espalier.platform.paging.PageParams",
                      "org.espalier.learning.catalogue.ActivitySearch",
                      "org.espalier.insight.RowParams",
                      "org.espalier.insight.compliance.ComplianceQuestion",
                      "org.espalier.insight.demand.DemandQuestion",
                      "org.espalier.insight.gaps.GapGroup",
                      "org.espalier.insight.investment.InvestmentQuestion")
                  .contains(one.getName()));

  @Test
  void httpStaysInResources() {
    classes()
        .that(are(annotatedAnywhere("HTTP", EndpointRulesTest::rest)))
        .and()
        .resideOutsideOfPackages(
            "org.espalier.platform.http..",
            "org.espalier.platform.security..",
            "org.espalier.platform.limits..")
        .and(DescribedPredicate.not(PARAMETERS))
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
  void noResourceIsRootedAtASingleThing() {
    classes()
        .that()
        .areAnnotatedWith(PATH)
        .should(
            new ArchCondition<>("have a root that is not that of a kind's single things") {
              @Override
              public void check(JavaClass resource, ConditionEvents events) {
                Object root = resource.getAnnotationOfType(PATH).get("value").orElse("");
                boolean fine = !root.toString().matches("/api/v1/[^/]+/\\{[^/]+}");
                events.add(new SimpleConditionEvent(resource, fine, resource + " is at " + root));
              }
            })
        .because("the framework would look there first for each thing that is read by its id")
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
        .that(are(annotatedAnywhere("GraphQL operations", EndpointRulesTest::graph)))
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

  private static boolean rest(JavaAnnotation<?> annotation) {
    return annotation.getRawType().getName().startsWith(REST);
  }

  private static boolean graph(JavaAnnotation<?> annotation) {
    return annotation.getRawType().getPackageName().equals("org.eclipse.microprofile.graphql")
            && GRAPH.contains(annotation.getRawType().getSimpleName())
        || annotation.getRawType().getName().equals("org.espalier.platform.graphql.Subscription");
  }

  private static DescribedPredicate<JavaClass> endpoint() {
    return DescribedPredicate.describe(
        "endpoints",
        type ->
            type.getSimpleName().endsWith("Resource") || type.getSimpleName().endsWith("Graph"));
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
