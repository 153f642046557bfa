package org.espalier.integration.xapi.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.espalier.platform.json.Digits;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;

/**
 * A value in a statement, and where it stands; what is wrong with it goes to the faults. A null is
 * told by {@link Soundness} and counts as absent here.
 */
record Spot(JsonNode value, String pointer, Faults faults) {

  /** Notes a fault of this value. */
  void fault(FaultCode code, String message) {
    faults.add(pointer, code, message);
  }

  /** True for an object with no members but these; whatever else it is or has is a fault. */
  boolean object(String... members) {
    if (!isObject()) {
      return false;
    }
    List<String> known = List.of(members);
    value
        .fieldNames()
        .forEachRemaining(name -> {
          if (!known.contains(name)) {
            at(name)
                .fault(
                    FaultCode.UNKNOWN_MEMBER,
                    "There is no such property here; the names are " + known + ".");
          }
        });
    return true;
  }

  /** True for an object; anything else is a fault. */
  boolean isObject() {
    if (!value.isObject()) {
      fault(FaultCode.WRONG_TYPE, "This must be an object.");
    }
    return value.isObject();
  }

  /** True if there is a member of this name. */
  boolean has(String member) {
    return value.has(member);
  }

  /** Holds a member to a rule, if it is there. */
  void given(String member, Consumer<Spot> rule) {
    if (value.hasNonNull(member)) {
      rule.accept(at(member));
    }
  }

  /** Holds a member to a rule, and its absence for a fault. */
  void needed(String member, Consumer<Spot> rule) {
    given(member, rule);
    if (!has(member)) {
      at(member).fault(FaultCode.REQUIRED, "This is needed.");
    }
  }

  /** The place of a member. */
  Spot at(String member) {
    String name = member.replace("~", "~0").replace("/", "~1");
    return new Spot(value.path(member), pointer + "/" + name, faults);
  }

  /** Holds every element of a list to a rule; what is no list is a fault. */
  void each(Consumer<Spot> rule) {
    if (!value.isArray()) {
      fault(FaultCode.WRONG_TYPE, "This must be a list.");
      return;
    }
    for (int i = 0; i < value.size(); i++) {
      if (!value.get(i).isNull()) {
        rule.accept(new Spot(value.get(i), pointer + "/" + i, faults));
      }
    }
  }

  /** Holds the names and values of an object to a rule. */
  void entries(Consumer<Map.Entry<String, Spot>> rule) {
    if (isObject()) {
      value.fieldNames().forEachRemaining(name -> rule.accept(Map.entry(name, at(name))));
    }
  }

  /**
   * What an object says that it is; the usual if it says nothing, and nothing if that is no text.
   */
  String kind(String usual) {
    JsonNode said = value.path("objectType");
    return said.isMissingNode() ? usual : said.isTextual() ? said.textValue() : "";
  }

  /** Any text. */
  void text() {
    text(_ -> true, "");
  }

  /** A text of a form. */
  void text(Predicate<String> form, String wanted) {
    if (!value.isTextual()) {
      fault(FaultCode.WRONG_TYPE, "This must be a string.");
    } else if (!form.test(value.textValue())) {
      fault(FaultCode.INVALID_FORMAT, "This must be " + wanted + ".");
    }
  }

  /** One of these words, in this case of letters. */
  void word(String... words) {
    if (!value.isTextual() || !List.of(words).contains(value.textValue())) {
      fault(FaultCode.NOT_ALLOWED, "This must be one of " + List.of(words) + ".");
    }
  }

  /** True or false. */
  void flag() {
    if (!value.isBoolean()) {
      fault(FaultCode.WRONG_TYPE, "This must be true or false.");
    }
  }

  /** A number that can be counted with. */
  void number() {
    if (!value.isNumber()) {
      fault(FaultCode.WRONG_TYPE, "This must be a number.");
    } else if (!Digits.fit(value.decimalValue())) {
      fault(FaultCode.OUT_OF_RANGE, Digits.TOO_MANY);
    }
  }
}
