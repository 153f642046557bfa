package org.espalier.insight.gaps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.espalier.platform.sql.Row;
import org.espalier.testing.Answer;
import org.espalier.testing.Psql;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The server's figures of two thousand people, against those of the benchmark's plain statements,
 * which know nothing of profiles and share nothing with the server's.
 */
@QuarkusTest
class PlainNumbersTest {

  private static final Path STATEMENTS = Path.of("src/bench/resources/insight");
  private static final int PEOPLE = 2_000;

  private final GapCompany company = new GapCompany(42, PEOPLE);

  @Test
  void heatMapTrendAndPeopleAreThose() throws IOException, SQLException {
    try (Psql psql = Psql.superuser()) {
      String today = LocalDate.now(ZoneOffset.UTC).toString();
      stand(psql, today, true);
      assertEquals(
          plain(psql, "heat_map"), told(company.gaps("?rows=ORG_UNIT&columns=COMPETENCY&depth=2")));
      people(psql);
      for (String day : List.of("2024-06-30", "2025-02-28", "2025-12-31", "2026-07-15")) {
        stand(psql, day, false);
        assertEquals(
            plain(psql, "heat_map"),
            told(company.gaps("?rows=ORG_UNIT&columns=COMPETENCY&depth=2&asOf=" + day)));
        assertEquals(plain(psql, "whole"), told(company.gaps("?rows=ALL&columns=ALL&asOf=" + day)));
      }
    }
  }

  private void people(Psql psql) throws IOException {
    List<List<@Nullable String>> plain =
        psql.rows(statement("people").replace(":competency", "'c3'"));
    assertTrue(plain.size() > 100);
    List<List<@Nullable String>> told = new ArrayList<>();
    String next = "";
    do {
      Answer page =
          company.gaps(
              "/people?limit=500&status=BELOW&competencyIds=" + company.competency(3) + next);
      for (JsonNode one : page.at("/items")) {
        told.add(
            List.of(
                one.at("/employee/externalId").asText(),
                number(one.at("/required")),
                number(one.at("/actual")),
                number(one.at("/shortfall"))));
      }
      next = page.at("/nextCursor").isNull() ? "" : "&cursor=" + page.text("/nextCursor");
    } while (!next.isEmpty());
    assertEquals(plain.stream().map(PlainNumbersTest::plainly).toList(), told);
  }

  private static List<@Nullable String> plainly(List<@Nullable String> row) {
    List<@Nullable String> plain = new ArrayList<>(List.of(String.valueOf(row.getFirst())));
    row.stream().skip(1).forEach(value -> plain.add(number(value)));
    return plain;
  }

  private void stand(Psql psql, String day, boolean kept) throws IOException, SQLException {
    String script =
        statement("standing")
            .replace(":moment", "'" + day + "T23:59:59.999999Z'")
            .replace(":kept", String.valueOf(kept));
    for (String statement : script.split(";\n", -1)) {
      if (!statement.isBlank()) {
        psql.run(statement);
      }
    }
  }

  private List<String> plain(Psql psql, String name) throws IOException {
    return psql.rows(statement(name)).stream()
        .map(row -> line(row.stream().map(value -> value == null ? "" : value).toList()))
        .sorted()
        .toList();
  }

  private static List<String> told(Answer map) {
    List<String> lines = new ArrayList<>();
    for (JsonNode cell : map.at("/cells")) {
      JsonNode numbers = cell.at("/numbers");
      List<String> values = new ArrayList<>();
      values.add(key(cell.at("/row")));
      values.add(key(cell.at("/column")));
      for (String member :
          List.of("required", "assessed", "met", "exceeded", "below", "unassessed")) {
        values.add(numbers.at("/" + member).asText());
      }
      for (String band : List.of("low", "moderate", "high")) {
        values.add(numbers.at("/severity/" + band).asText());
      }
      JsonNode shortfalls = numbers.at("/meanShortfall/numerator");
      values.add(shortfalls.isMissingNode() ? "" : shortfalls.asText());
      values.add(numbers.at("/priority").asText());
      lines.add(line(values));
    }
    return lines.stream().sorted().toList();
  }

  private static String key(JsonNode key) {
    return key.at("/externalId").isNull() ? "" : key.at("/externalId").asText();
  }

  /** The keys, and the numbers as they are, whatever zeros they end with. */
  private static String line(List<String> values) {
    boolean several = values.getFirst().isEmpty() && values.get(1).isEmpty();
    List<String> told = new ArrayList<>(values.subList(0, 2));
    for (int i = 2; i < values.size(); i++) {
      // Shortfalls on several scales are not told as levels.
      told.add(several && i == values.size() - 2 ? "" : number(values.get(i)));
    }
    return String.join(" ", told);
  }

  private static String number(JsonNode value) {
    return number(value.asText());
  }

  private static String number(@Nullable String value) {
    return value == null || value.isEmpty() ? "" : Row.plain(new BigDecimal(value)).toPlainString();
  }

  private String statement(String name) throws IOException {
    return Files.readString(STATEMENTS.resolve(name + ".sql"))
        .replaceAll("(?m)^--.*$", "")
        .replace(":tenant", "'" + company.tenant.slug() + "'")
        .strip()
        .replaceFirst(";$", "");
  }
}
