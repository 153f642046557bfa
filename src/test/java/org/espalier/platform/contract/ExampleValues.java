package org.espalier.platform.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces in answers what differs from run to run, the same thing always by the same: ids by their
 * first appearance, moments since the beginning, the tenant, tokens, speeds. Decimals become as
 * precise as the contract's examples are.
 */
final class ExampleValues {

  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final String DAY = "2026-10-01";
  private static final String TIME = "T08:00:00Z";
  private static final Map<String, JsonNode> FIXED =
      Map.of(
          "access_token", JsonNodeFactory.instance.textNode("eyJhbGciOiJFUzI1NiJ9.e30.c2ln"),
          "digest", JsonNodeFactory.instance.textNode("9f86d081884c7d65".repeat(4)),
          "secret", JsonNodeFactory.instance.textNode("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"),
          "traceId", JsonNodeFactory.instance.textNode("4bf92f3577b34da6a3ce929d0e0e4736"),
          "rowsPerSecond", JsonNodeFactory.instance.numberNode(1000));

  private final Instant begun = Instant.now().minusSeconds(1);
  private final Map<String, String> ids = new HashMap<>();
  private final String tenant;

  ExampleValues(String tenant) {
    this.tenant = tenant;
  }

  /** The same with fixed values. */
  JsonNode fixed(JsonNode node) {
    if (node instanceof ObjectNode object) {
      ObjectNode copy = JsonNodeFactory.instance.objectNode();
      object
          .properties()
          .forEach(member ->
              copy.set(
                  member.getKey(),
                  member.getValue().isNull()
                      ? member.getValue()
                      : FIXED.getOrDefault(member.getKey(), fixed(member.getValue()))));
      return copy;
    }
    if (node instanceof ArrayNode array) {
      ArrayNode copy = JsonNodeFactory.instance.arrayNode();
      array.forEach(one -> copy.add(fixed(one)));
      return copy;
    }
    if (node.isBigDecimal()) {
      return JsonNodeFactory.instance.numberNode(node.doubleValue());
    }
    return node.isTextual() ? JsonNodeFactory.instance.textNode(text(node.asText())) : node;
  }

  private String text(String text) {
    if (since(text)) {
      return text.length() == DAY.length() ? DAY : DAY + TIME;
    }
    Matcher found = ID.matcher(text.replace(tenant, "acme"));
    return found.replaceAll(id ->
        ids.computeIfAbsent(
            id.group(), _ -> "01998a00-0000-7000-8000-%012d".formatted(ids.size() + 1)));
  }

  /** True for a moment that the server made: since the beginning, or to the microsecond. */
  private boolean since(String text) {
    try {
      Instant moment =
          text.length() == 10
              ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).plusDays(1).toInstant()
              : Instant.parse(text);
      boolean exact = !moment.equals(moment.truncatedTo(ChronoUnit.SECONDS));
      return !moment.isBefore(begun) && (exact || moment.isBefore(begun.plusSeconds(172_800)));
    } catch (DateTimeException e) {
      return false;
    }
  }
}
