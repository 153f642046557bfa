package org.espalier.integration.xapi.statements;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.espalier.integration.xapi.outcomes.Actor;

/** The people and groups that a statement names. */
final class Agents {

  /** Extensions are nobody's to read, and the authority is whoever sent the statement. */
  private static final Set<String> LEFT_OUT = Set.of("extensions", "authority");

  private Agents() {}

  /** Who an actor is by its identifier; nobody in particular if it is an unnamed group. */
  static Actor of(JsonNode actor) {
    Actor.Kind kind =
        Stream.of(Actor.Kind.values())
            .filter(one -> actor.has(one.member()))
            .findFirst()
            .orElse(Actor.Kind.UNNAMED);
    JsonNode said = actor.path(kind.member());
    return switch (kind) {
      case MBOX ->
          new Actor(
              kind, null, said.asText().substring("mailto:".length()).toLowerCase(Locale.ROOT));
      case MBOX_SHA1SUM -> new Actor(kind, null, said.asText().toLowerCase(Locale.ROOT));
      case OPENID -> new Actor(kind, null, said.asText());
      case ACCOUNT -> new Actor(kind, said.path("homePage").asText(), said.path("name").asText());
      case UNNAMED -> new Actor(kind, null, "");
    };
  }

  /**
   * The keys of all whom a statement names, wherever it does; whoever vouches for it is not told.
   */
  static Set<String> all(JsonNode statement) {
    Set<String> keys = new LinkedHashSet<>();
    collect(statement, keys);
    return keys;
  }

  private static void collect(JsonNode value, Set<String> keys) {
    if (value.isObject()) {
      String key = of(value).key();
      if (key != null) {
        keys.add(key);
      }
    }
    value
        .properties()
        .forEach(member -> {
          if (!LEFT_OUT.contains(member.getKey())) {
            collect(member.getValue(), keys);
          }
        });
    if (value.isArray()) {
      value.forEach(one -> collect(one, keys));
    }
  }
}
