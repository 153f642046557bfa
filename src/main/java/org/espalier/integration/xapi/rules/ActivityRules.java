package org.espalier.integration.xapi.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.espalier.platform.problem.FaultCode;

/** Activities, their definitions, and the interactions that these may describe (Data 2.4.4.1). */
final class ActivityRules {

  private static final List<String> COMPONENTS =
      List.of("choices", "scale", "source", "target", "steps");

  /** The lists of components that each type of interaction has. */
  private static final Map<String, Set<String>> INTERACTIONS =
      Map.ofEntries(
          Map.entry("true-false", Set.of()),
          Map.entry("choice", Set.of("choices")),
          Map.entry("fill-in", Set.of()),
          Map.entry("long-fill-in", Set.of()),
          Map.entry("matching", Set.of("source", "target")),
          Map.entry("performance", Set.of("steps")),
          Map.entry("sequencing", Set.of("choices")),
          Map.entry("likert", Set.of("scale")),
          Map.entry("numeric", Set.of()),
          Map.entry("other", Set.of()));

  private ActivityRules() {}

  static void activity(Spot activity) {
    if (activity.object("objectType", "id", "definition")) {
      activity.given("objectType", type -> type.word("Activity"));
      activity.needed("id", Forms::iri);
      activity.given("definition", ActivityRules::definition);
    }
  }

  private static void definition(Spot definition) {
    if (definition.object(
        "name",
        "description",
        "type",
        "moreInfo",
        "extensions",
        "interactionType",
        "correctResponsesPattern",
        "choices",
        "scale",
        "source",
        "target",
        "steps")) {
      definition.given("name", Forms::languageMap);
      definition.given("description", Forms::languageMap);
      definition.given("type", Forms::iri);
      definition.given("moreInfo", Forms::iri);
      definition.given("extensions", Forms::extensions);
      interaction(definition);
    }
  }

  private static void interaction(Spot definition) {
    String type = definition.value().path("interactionType").asText();
    definition.given(
        "interactionType",
        said -> said.word(INTERACTIONS.keySet().stream().sorted().toArray(String[]::new)));
    definition.given("correctResponsesPattern", patterns -> patterns.each(Spot::text));
    for (String list : COMPONENTS) {
      definition.given(list, ActivityRules::components);
      if (definition.has(list)
          && INTERACTIONS.containsKey(type)
          && !INTERACTIONS.getOrDefault(type, Set.of()).contains(list)) {
        definition
            .at(list)
            .fault(FaultCode.NOT_ALLOWED, "An interaction of this type has no such list.");
      }
    }
    boolean described =
        definition.has("correctResponsesPattern") || COMPONENTS.stream().anyMatch(definition::has);
    if (described && !definition.has("interactionType")) {
      definition
          .at("interactionType")
          .fault(FaultCode.REQUIRED, "What describes an interaction needs its type.");
    }
  }

  private static void components(Spot list) {
    Set<String> ids = new HashSet<>();
    list.each(component -> {
      if (component.object("id", "description")) {
        component.needed("id", Spot::text);
        component.given("description", Forms::languageMap);
        String id = component.value().path("id").asText();
        if (component.has("id") && !ids.add(id)) {
          component.at("id").fault(FaultCode.TOO_MANY, "Another component of the list has it.");
        }
      }
    });
  }
}
