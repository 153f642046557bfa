package org.espalier.integration.xapi.rules;

import org.espalier.platform.problem.FaultCode;

/** What a statement can be about (Data 2.4.4). */
final class ObjectRules {

  private ObjectRules() {}

  /** The object of a statement, or of one within another. */
  static void object(Spot object, boolean within, XapiVersion version) {
    switch (object.kind("Activity")) {
      case "Activity" -> ActivityRules.activity(object);
      case "Agent" -> ActorRules.agent(object);
      case "Group" -> ActorRules.group(object);
      case "StatementRef" -> reference(object);
      case "SubStatement" -> {
        if (within) {
          object
              .at("objectType")
              .fault(FaultCode.NOT_ALLOWED, "A SubStatement has none within itself.");
        } else {
          StatementRules.within(object, version);
        }
      }
      default ->
          object
              .at("objectType")
              .fault(
                  FaultCode.NOT_ALLOWED,
                  "This must be Activity, Agent, Group, StatementRef or SubStatement.");
    }
  }

  /** What refers to another statement. */
  static void reference(Spot reference) {
    if (reference.object("objectType", "id")) {
      reference.needed("objectType", type -> type.word("StatementRef"));
      reference.needed("id", Forms::uuid);
    }
  }
}
