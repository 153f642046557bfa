package org.espalier.platform.contract;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How operations of a kind that many resources have are named and explained.
 *
 * @param id the operation's name
 * @param summary what it does
 * @param description what more there is to know; empty for nothing
 */
record NamingRule(String id, String summary, String description) {

  private static final String BY_EXTERNAL_ID = " by the id of its source";

  /** For methods of a known name: the operation's name and summary, with %s for the thing. */
  private static final Map<String, NamingRule> RULES =
      Map.ofEntries(
          Map.entry(
              "list",
              new NamingRule(
                  "list%2$s", "List %4$s", "Those that the caller may see, page by page.")),
          Map.entry(
              "get",
              new NamingRule("get%1$s", "Read %3$s", "What the caller may not see is not found.")),
          Map.entry(
              "getByExternalId",
              new NamingRule(
                  "get%1$sByExternalId",
                  "Read %3$s" + BY_EXTERNAL_ID, "What the caller may not see is not found.")),
          Map.entry(
              "put",
              new NamingRule(
                  "put%1$sByExternalId",
                  "Create or replace %3$s" + BY_EXTERNAL_ID,
                  "The same body twice changes nothing and emits no event.")),
          Map.entry(
              "create",
              new NamingRule(
                  "create%1$s",
                  "Create %3$s", "Without an external id the thing gets its own id for one.")),
          Map.entry(
              "patch",
              new NamingRule(
                  "patch%1$s",
                  "Change %3$s",
                  "A JSON merge patch (RFC 7396): members that are given replace those of the thing,"
                      + " null takes them away, absent ones stay.")),
          Map.entry(
              "delete",
              new NamingRule(
                  "delete%1$s",
                  "Delete %3$s",
                  "Refused while other things refer to it; a tombstone stays in the lists with"
                      + " deleted=include and in the change feed.")),
          Map.entry(
              "transition",
              new NamingRule(
                  "transition%1$s",
                  "Take a step in the life of %3$s",
                  "A step that the state does not allow is refused, with the legal ones in"
                      + " `allowed`.")),
          Map.entry("add", new NamingRule("add%1$s", "Add %3$s", "")),
          Map.entry(
              "record",
              new NamingRule(
                  "record%1$s",
                  "Record %3$s", "What is on record is never changed, only taken back.")),
          Map.entry(
              "transitions",
              new NamingRule(
                  "list%1$sTransitions",
                  "List the steps that %3$s has taken", "In the order in which they were taken.")));

  /** The rule for methods of a name, if there is one. */
  static @Nullable NamingRule of(String method) {
    return RULES.get(method);
  }
}
