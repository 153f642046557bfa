package org.espalier.platform.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names operations and says what they do: by what the method says of itself, else by the rules for
 * the operations that all resources have.
 */
final class Naming {

  private static final Set<String> NO_THINGS = Set.of("by-external-id", "transitions");
  private static final String BY_EXTERNAL_ID = " by the id of its source";

  /** For methods of a known name: the operation's name and summary, with %s for the thing. */
  private static final Map<String, Rule> RULES =
      Map.ofEntries(
          Map.entry(
              "list",
              new Rule("list%2$s", "List %4$s", "Those that the caller may see, page by page.")),
          Map.entry(
              "get", new Rule("get%1$s", "Read %3$s", "What the caller may not see is not found.")),
          Map.entry(
              "getByExternalId",
              new Rule(
                  "get%1$sByExternalId",
                  "Read %3$s" + BY_EXTERNAL_ID, "What the caller may not see is not found.")),
          Map.entry(
              "put",
              new Rule(
                  "put%1$sByExternalId",
                  "Create or replace %3$s" + BY_EXTERNAL_ID,
                  "The same body twice changes nothing and emits no event.")),
          Map.entry(
              "create",
              new Rule(
                  "create%1$s",
                  "Create %3$s", "Without an external id the thing gets its own id for one.")),
          Map.entry(
              "patch",
              new Rule(
                  "patch%1$s",
                  "Change %3$s",
                  "A JSON merge patch (RFC 7396): members that are given replace those of the thing,"
                      + " null takes them away, absent ones stay.")),
          Map.entry(
              "delete",
              new Rule(
                  "delete%1$s",
                  "Delete %3$s",
                  "Refused while other things refer to it; a tombstone stays in the lists with"
                      + " deleted=include and in the change feed.")),
          Map.entry(
              "transition",
              new Rule(
                  "transition%1$s",
                  "Take a step in the life of %3$s",
                  "A step that the state does not allow is refused, with the legal ones in"
                      + " `allowed`.")),
          Map.entry("add", new Rule("add%1$s", "Add %3$s", "")),
          Map.entry(
              "record",
              new Rule(
                  "record%1$s",
                  "Record %3$s", "What is on record is never changed, only taken back.")),
          Map.entry(
              "transitions",
              new Rule(
                  "list%1$sTransitions",
                  "List the steps that %3$s has taken", "In the order in which they were taken.")));

  private Naming() {}

  /** Completes what the resource left open. */
  static void name(Endpoint endpoint, Javadoc javadoc) {
    complete(endpoint, javadoc);
    var operation = endpoint.operation();
    if (operation.getDescription() == null && operation.getSummary() != null) {
      operation.setDescription(Words.sentence(operation.getSummary()));
    }
  }

  private static void complete(Endpoint endpoint, Javadoc javadoc) {
    var operation = endpoint.operation();
    String method = endpoint.method().name();
    String many = collection(endpoint.path());
    String one = Words.one(many);
    Rule rule = RULES.get(method);
    if (rule != null && operation.getOperationId() == null) {
      operation.setOperationId(filled(rule.id(), one, many));
      if (operation.getSummary() == null) {
        operation.setSummary(filled(rule.summary(), one, many));
      }
      if (operation.getDescription() == null && !rule.description().isEmpty()) {
        operation.setDescription(rule.description());
      }
      return;
    }
    javadoc.of(endpoint.method()).ifPresent(said -> summarize(endpoint, said));
    if (operation.getOperationId() == null) {
      deed(endpoint, method.replaceFirst("One$", ""));
    }
  }

  /** A method that does something to the thing that its path names: {@code revoke}. */
  private static void deed(Endpoint endpoint, String verb) {
    var operation = endpoint.operation();
    int parameter = endpoint.path().lastIndexOf("{");
    String thing = Words.one(collection(endpoint.path().substring(0, Math.max(0, parameter))));
    operation.setOperationId(verb + Words.camel(thing));
    if (operation.getSummary() == null && verb.equals(Words.of(verb))) {
      operation.setSummary(Words.capital(verb) + " " + Words.article(thing));
    }
  }

  /**
   * What a path is about: its last collection, before by-external-id and transitions; what belongs
   * to a thing is named after it.
   */
  static String collection(String path) {
    List<String> parts =
        Arrays.stream(path.replaceFirst("^/api/v1", "").split("/"))
            .filter(part -> !part.isEmpty() && !part.startsWith("{") && !NO_THINGS.contains(part))
            .toList();
    if (parts.isEmpty()) {
      return "";
    }
    String last = Words.of(parts.getLast());
    return parts.size() == 1 ? last : Words.one(Words.of(parts.get(parts.size() - 2))) + " " + last;
  }

  /** The first sentence sums up, the rest explains. */
  private static void summarize(Endpoint endpoint, String said) {
    var operation = endpoint.operation();
    int end = said.indexOf(". ");
    boolean summed = operation.getSummary() != null;
    if (!summed) {
      operation.setSummary((end < 0 ? said : said.substring(0, end)).replaceAll("\\.$", ""));
    }
    if (operation.getDescription() == null && (summed || end > 0)) {
      operation.setDescription(summed ? said : said.substring(end + 2));
    }
  }

  private static String filled(String pattern, String one, String many) {
    return pattern.formatted(Words.camel(one), Words.camel(many), Words.article(one), many);
  }

  private record Rule(String id, String summary, String description) {}
}
