package org.espalier.integration.xapi.rules;

import java.util.List;
import org.espalier.platform.problem.FaultCode;

/** In what surroundings it was done (Data 2.4.6). */
final class ContextRules {

  private static final String[] MEMBERS = {
    "registration",
    "instructor",
    "team",
    "contextActivities",
    "revision",
    "platform",
    "language",
    "statement",
    "extensions"
  };

  /** Since 2.0, agents and groups have parts in it. */
  private static final String[] LATER = {
    "registration",
    "instructor",
    "team",
    "contextActivities",
    "contextAgents",
    "contextGroups",
    "revision",
    "platform",
    "language",
    "statement",
    "extensions"
  };

  private ContextRules() {}

  /**
   * The context of a statement.
   *
   * @param ofActivity true if the statement is about an activity
   */
  static void context(Spot context, boolean ofActivity, XapiVersion version) {
    if (!context.object(version == XapiVersion.V1 ? MEMBERS : LATER)) {
      return;
    }
    context.given("registration", Forms::uuid);
    context.given("instructor", ActorRules::actor);
    context.given("team", ActorRules::group);
    context.given("contextActivities", ContextRules::activities);
    context.given("language", Forms::language);
    context.given("statement", ObjectRules::reference);
    context.given("extensions", Forms::extensions);
    for (String member : List.of("revision", "platform")) {
      context.given(member, Spot::text);
      if (context.has(member) && !ofActivity) {
        context
            .at(member)
            .fault(FaultCode.NOT_ALLOWED, "Only a statement about an Activity has this.");
      }
    }
    if (version != XapiVersion.V1) {
      context.given("contextAgents", all -> all.each(one -> part(one, "contextAgent", "agent")));
      context.given("contextGroups", all -> all.each(one -> part(one, "contextGroup", "group")));
    }
  }

  private static void activities(Spot activities) {
    if (activities.object("parent", "grouping", "category", "other")) {
      activities.entries(entry -> {
        Spot listed = entry.getValue();
        if (listed.value().isArray()) {
          listed.each(ActivityRules::activity);
        } else if (!listed.value().isNull()) {
          ActivityRules.activity(listed);
        }
      });
    }
  }

  private static void part(Spot part, String kind, String who) {
    if (part.object("objectType", who, "relevantTypes")) {
      part.needed("objectType", type -> type.word(kind));
      part.needed(who, who.equals("agent") ? ActorRules::agent : ActorRules::group);
      part.given("relevantTypes", types -> types.each(Forms::iri));
      if (part.value().path("relevantTypes").isArray()
          && part.value().path("relevantTypes").isEmpty()) {
        part.at("relevantTypes").fault(FaultCode.TOO_FEW, "This must not be empty.");
      }
    }
  }
}
