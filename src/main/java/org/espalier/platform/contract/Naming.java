package org.espalier.platform.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Names operations and says what they do: by what the method says of itself, else by the rules for
 * the operations that all resources have.
 */
final class Naming {

  private static final Set<String> NO_THINGS = Set.of("by-external-id", "transitions");

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
    NamingRule rule = NamingRule.of(method);
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
}
