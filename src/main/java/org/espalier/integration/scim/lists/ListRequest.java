package org.espalier.integration.scim.lists;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.espalier.integration.scim.protocol.Scim;
import org.espalier.integration.scim.protocol.ScimRefusal;
import org.jspecify.annotations.Nullable;

/**
 * What a list is asked for (RFC 7644, section 3.4.2; RFC 9865): by the parameters of a GET or by
 * the body of a search.
 *
 * @param descending true if sorted from the last to the first
 * @param startIndex the first resource of the page, from 1
 * @param count how many resources the page has at the most
 * @param cursor where the page begins; empty for the first page of a list by cursor, null for a
 *     list by index
 */
public record ListRequest(
    @Nullable String filter,
    @Nullable String sortBy,
    boolean descending,
    int startIndex,
    int count,
    @Nullable String cursor,
    @Nullable String attributes,
    @Nullable String excludedAttributes) {

  private static final Set<String> MEMBERS =
      Set.of(
          "filter",
          "sortBy",
          "sortOrder",
          "startIndex",
          "count",
          "cursor",
          "attributes",
          "excludedAttributes");

  /** Of the parameters of a GET. */
  public static ListRequest of(
      @Nullable String filter,
      @Nullable String sortBy,
      @Nullable String sortOrder,
      @Nullable String startIndex,
      @Nullable String count,
      @Nullable String cursor,
      @Nullable String attributes,
      @Nullable String excludedAttributes) {
    if (cursor != null && startIndex != null) {
      throw ScimRefusal.invalidValue("Give either cursor or startIndex.");
    }
    int wanted = Math.max(0, count(count, cursor != null));
    return new ListRequest(
        filter == null || filter.isBlank() ? null : filter,
        sortBy == null || sortBy.isBlank() ? null : sortBy,
        descending(sortOrder),
        Math.max(1, startIndex(startIndex)),
        Math.min(wanted, Scim.MOST_RESULTS),
        cursor,
        attributes,
        excludedAttributes);
  }

  /** Of the body of a search (RFC 7644, section 3.4.3). */
  public static ListRequest of(ObjectNode body) {
    Map<String, String> said = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    body.properties()
        .forEach(member -> {
          if (!member.getValue().isNull()) {
            said.put(member.getKey(), text(member.getValue()));
          }
        });
    said.keySet()
        .removeIf(name -> MEMBERS.stream().noneMatch(known -> known.equalsIgnoreCase(name)));
    return of(
        said.get("filter"),
        said.get("sortBy"),
        said.get("sortOrder"),
        said.get("startIndex"),
        said.get("count"),
        said.get("cursor"),
        said.get("attributes"),
        said.get("excludedAttributes"));
  }

  /** The same from another place on, with another number. */
  public ListRequest from(int place, int number) {
    return new ListRequest(
        filter, sortBy, descending, place, number, cursor, attributes, excludedAttributes);
  }

  /** What a cursor holds for: the same filter in the same order. */
  String question() {
    return filter + "\n" + sortBy + "\n" + descending;
  }

  private static String text(JsonNode value) {
    return value.isArray()
        ? StreamSupport.stream(value.spliterator(), false)
            .map(JsonNode::asText)
            .collect(Collectors.joining(","))
        : value.asText();
  }

  private static boolean descending(@Nullable String order) {
    if (order == null || order.isBlank() || order.equalsIgnoreCase("ascending")) {
      return false;
    }
    if (order.equalsIgnoreCase("descending")) {
      return true;
    }
    throw ScimRefusal.invalidValue("sortOrder is ascending or descending.");
  }

  /** Lists by cursor have a refusal of their own for this (RFC 9865, section 2.1). */
  private static int count(@Nullable String text, boolean byCursor) {
    return number(text, Scim.USUAL_RESULTS)
        .orElseThrow(() -> {
          String detail = "count must be a whole number.";
          return byCursor ? ScimRefusal.invalidCount(detail) : ScimRefusal.invalidValue(detail);
        });
  }

  private static int startIndex(@Nullable String text) {
    return number(text, 1)
        .orElseThrow(() -> ScimRefusal.invalidValue("startIndex must be a whole number."));
  }

  private static OptionalInt number(@Nullable String text, int usual) {
    if (text == null || text.isBlank()) {
      return OptionalInt.of(usual);
    }
    try {
      return OptionalInt.of(Integer.parseInt(text.strip()));
    } catch (NumberFormatException e) {
      return OptionalInt.empty();
    }
  }
}
