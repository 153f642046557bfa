package org.espalier.privacy.records;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;

/** Collects everything about one person, table by table. */
@ApplicationScoped
public class Records {

  private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};
  private static final Pattern SNAKE = Pattern.compile("_([a-z])");

  private final Sql sql;
  private final ObjectMapper mapper;

  Records(Sql sql, ObjectMapper mapper) {
    this.sql = sql;
    this.mapper = mapper;
  }

  /** The rows that concern the person, by kind. */
  public List<PersonRecords> about(Person person) {
    List<PersonRecords> all = new ArrayList<>();
    for (PersonalTable table : PersonalTables.all()) {
      if (table.told()) {
        Query rows = rows("to_jsonb(t) - 'tenant_id'", table, String.valueOf(table.toldAbout()));
        all.add(read(table, rows, person));
      }
    }
    return all;
  }

  /** The words of the person, by kind: also those in rows that concern others. */
  public List<PersonRecords> by(Person person) {
    List<PersonRecords> all = new ArrayList<>();
    for (PersonalTable table : PersonalTables.all()) {
      if (!table.written().isEmpty()) {
        String members =
            table.written().entrySet().stream()
                .map(words ->
                    "'"
                        + words.getKey()
                        + "', case when "
                        + bySubject(words.getValue())
                        + " then t."
                        + words.getKey()
                        + " end")
                .collect(Collectors.joining(", "));
        String any =
            table.written().entrySet().stream()
                .map(words ->
                    "(t."
                        + words.getKey()
                        + " is not null and "
                        + bySubject(words.getValue())
                        + ")")
                .collect(Collectors.joining(" or "));
        all.add(
            read(
                table,
                rows(
                    "jsonb_strip_nulls(jsonb_build_object('id', t.id, " + members + "))",
                    table,
                    "(" + any + ")"),
                person));
      }
    }
    return all.stream().filter(kind -> !kind.rows().isEmpty()).toList();
  }

  /** How often the person did something, by kind and member. */
  public List<PersonActs> acts(Person person) {
    List<PersonActs> all = new ArrayList<>();
    for (PersonalTable table : PersonalTables.all()) {
      for (String actor : table.actors()) {
        Query count =
            Query.of(
                "select count(*) as times from "
                    + table.name()
                    + " t where t.tenant_id = :tenant and "
                    + bySubject(actor));
        long times = sql.only(count, person.args(), row -> row.longCount("times"));
        if (times > 0) {
          all.add(new PersonActs(kind(table), camel(actor), times));
        }
      }
    }
    return all;
  }

  private static Query rows(String members, PersonalTable table, String condition) {
    return Query.of(
        "select "
            + members
            + " as members from "
            + table.name()
            + " t where t.tenant_id = :tenant and "
            + condition
            + " order by 1");
  }

  private PersonRecords read(PersonalTable table, Query rows, Person person) {
    return new PersonRecords(
        kind(table), sql.list(rows, person.args(), row -> members(row.text("members"))));
  }

  private Map<String, Object> members(String json) {
    try {
      Map<String, Object> members = new LinkedHashMap<>();
      JsonNode row =
          mapper.reader(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).readTree(json);
      row.properties()
          .forEach(member ->
              members.put(
                  camel(member.getKey()), mapper.convertValue(member.getValue(), Object.class)));
      return mapper.convertValue(members, MEMBERS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String kind(PersonalTable table) {
    return table.name().replace('_', '-');
  }

  private static String camel(String column) {
    return SNAKE
        .matcher(column)
        .replaceAll(found -> found.group(1).toUpperCase(java.util.Locale.ROOT));
  }

  private static String bySubject(String column) {
    return "t." + column + " = any(:subjects::text[])";
  }
}
