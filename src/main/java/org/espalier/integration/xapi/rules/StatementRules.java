package org.espalier.integration.xapi.rules;

import com.fasterxml.jackson.databind.JsonNode;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;

/** What a statement must be (xAPI 1.0.3, part two; what differs in 2.0 is asked by version). */
public final class StatementRules {

  /** What says of another statement that it does not hold. */
  public static final String VOIDED = "http://adlnet.gov/expapi/verbs/voided";

  private StatementRules() {}

  /**
   * Finds everything that is wrong with a statement.
   *
   * @param pointer where it stands in the body
   */
  public static void check(JsonNode statement, String pointer, XapiVersion version, Faults faults) {
    Spot spot = new Spot(statement, pointer, faults);
    if (!spot.object(
        "id",
        "actor",
        "verb",
        "object",
        "result",
        "context",
        "timestamp",
        "stored",
        "authority",
        "version",
        "attachments")) {
      return;
    }
    Soundness.check(spot);
    spot.given("id", Forms::uuid);
    spot.given("stored", Forms::timestamp);
    spot.given("authority", ActorRules::authority);
    spot.given("version", said -> said.text(version::takes, "1.0, 1.0.x or the request's own"));
    parts(spot, false, version);
    boolean voids = VOIDED.equals(statement.path("verb").path("id").asText());
    if (voids && !spot.at("object").kind("Activity").equals("StatementRef")) {
      spot.at("object").fault(FaultCode.NOT_ALLOWED, "What is voided is told by a StatementRef.");
    }
  }

  /** True for what can be the id of a statement. */
  public static boolean isId(String text) {
    return Forms.isUuid(text);
  }

  /** A statement within another, which has neither an id nor a life of its own. */
  static void within(Spot statement, XapiVersion version) {
    if (statement.object(
        "objectType", "actor", "verb", "object", "result", "context", "timestamp", "attachments")) {
      parts(statement, true, version);
    }
  }

  private static void parts(Spot statement, boolean within, XapiVersion version) {
    statement.needed("actor", ActorRules::actor);
    statement.needed("verb", StatementRules::verb);
    statement.needed("object", object -> ObjectRules.object(object, within, version));
    statement.given("result", ResultRules::result);
    boolean ofActivity = statement.at("object").kind("Activity").equals("Activity");
    statement.given("context", context -> ContextRules.context(context, ofActivity, version));
    statement.given("timestamp", Forms::timestamp);
    statement.given("attachments", all -> all.each(AttachmentRules::attachment));
  }

  private static void verb(Spot verb) {
    if (verb.object("id", "display")) {
      verb.needed("id", Forms::iri);
      verb.given("display", Forms::languageMap);
    }
  }
}
