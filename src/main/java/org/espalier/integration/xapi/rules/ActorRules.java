package org.espalier.integration.xapi.rules;

import java.util.List;
import java.util.function.Consumer;
import org.espalier.platform.problem.FaultCode;

/** Agents and Groups: who did something, and who says so (Data 2.4.2, 2.4.9). */
final class ActorRules {

  private static final List<String> IDENTIFIERS =
      List.of("mbox", "mbox_sha1sum", "openid", "account");

  private ActorRules() {}

  /** An Agent or a Group. */
  static void actor(Spot actor) {
    either(actor, ActorRules::group);
  }

  /** An Agent, or an unnamed Group of two: a program and the person for whom it speaks. */
  static void authority(Spot authority) {
    either(
        authority,
        group -> {
          group(group);
          if (identifiers(group) > 0) {
            group.fault(FaultCode.NOT_ALLOWED, "A Group that is an authority has no identifier.");
          }
          if (group.value().path("member").size() != 2) {
            group
                .at("member")
                .fault(FaultCode.NOT_ALLOWED, "A Group that is an authority has two members.");
          }
        });
  }

  private static void either(Spot actor, Consumer<Spot> group) {
    switch (actor.kind("Agent")) {
      case "Agent" -> agent(actor);
      case "Group" -> group.accept(actor);
      default ->
          actor.at("objectType").fault(FaultCode.NOT_ALLOWED, "This must be Agent or Group.");
    }
  }

  /** An Agent, by exactly one identifier. */
  static void agent(Spot agent) {
    if (agent.object("objectType", "name", "mbox", "mbox_sha1sum", "openid", "account")) {
      agent.given("objectType", type -> type.word("Agent"));
      agent.given("name", Spot::text);
      identified(agent);
      if (identifiers(agent) == 0) {
        agent.fault(FaultCode.REQUIRED, "One of " + IDENTIFIERS + " is needed.");
      }
    }
  }

  /** A Group, by one identifier or by its members. */
  static void group(Spot group) {
    if (group.object("objectType", "name", "member", "mbox", "mbox_sha1sum", "openid", "account")) {
      group.needed("objectType", type -> type.word("Group"));
      group.given("name", Spot::text);
      identified(group);
      group.given("member", members -> members.each(ActorRules::agent));
      if (identifiers(group) == 0 && group.value().path("member").isEmpty()) {
        group
            .at("member")
            .fault(FaultCode.REQUIRED, "A Group without an identifier needs its members.");
      }
    }
  }

  private static void identified(Spot actor) {
    actor.given("mbox", Forms::address);
    actor.given("mbox_sha1sum", Forms::sha1);
    actor.given("openid", Forms::iri);
    actor.given("account", ActorRules::account);
    if (identifiers(actor) > 1) {
      actor.fault(FaultCode.TOO_MANY, "Only one of " + IDENTIFIERS + " can be given.");
    }
  }

  private static long identifiers(Spot actor) {
    return IDENTIFIERS.stream().filter(actor::has).count();
  }

  private static void account(Spot account) {
    if (account.object("homePage", "name")) {
      account.needed("homePage", Forms::iri);
      account.needed(
          "name",
          name -> {
            name.text();
            Forms.requireShort(name);
          });
    }
  }
}
