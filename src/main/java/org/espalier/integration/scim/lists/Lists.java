package org.espalier.integration.scim.lists;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.espalier.integration.scim.protocol.Places;
import org.espalier.integration.scim.protocol.Scim;
import org.espalier.integration.scim.protocol.ScimRefusal;
import org.espalier.integration.scim.schemas.Paths;
import org.espalier.integration.scim.schemas.Projection;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Answers lists: two statements each, one that counts and one that reads a page. */
@Singleton
public class Lists {

  /** Behind everything that a resource can have, so that those without a value come last. */
  private static final String LAST = "\uDBFF\uDFFD";

  private final Sql sql;
  private final Places places;

  Lists(Sql sql, Places places) {
    this.sql = sql;
    this.places = places;
  }

  /**
   * The page that is asked for.
   *
   * @throws ScimRefusal invalidFilter, invalidPath, invalidCursor or expiredCursor
   */
  public ObjectNode page(ListSource source, ListRequest asked) {
    Projection projection =
        Projection.of(source.kind(), asked.attributes(), asked.excludedAttributes());
    List<Condition> conditions = new ArrayList<>(List.of(source.visible().get()));
    if (asked.filter() != null) {
      conditions.add(FilterSql.of(asked.filter(), source.kind(), source.terms()));
    }
    Condition joined = Condition.and(conditions);
    Condition all = Condition.of(joined.sql(), joined.args().and("root", places.root()));
    long total =
        sql.only(
            source.count().with("and", "and " + all.sql()),
            all.args(),
            row -> row.longCount("total"));
    return asked.cursor() == null
        ? byIndex(source, asked, all, projection, total)
        : byCursor(source, asked, all, projection, total);
  }

  private ObjectNode byIndex(
      ListSource source, ListRequest asked, Condition all, Projection projection, long total) {
    List<Found> found = List.of();
    if (asked.count() > 0 && asked.startIndex() <= total) {
      Optional<String> key = key(source, asked);
      String order = order(source, key, asked.descending()) + " limit :most offset :skipped";
      Args args = all.args().and("most", asked.count()).and("skipped", asked.startIndex() - 1);
      found = read(source, all.sql(), args, key, order, projection);
    }
    ObjectNode answer = answer(found, total);
    answer.put("startIndex", asked.startIndex());
    return answer;
  }

  private ObjectNode byCursor(
      ListSource source, ListRequest asked, Condition all, Projection projection, long total) {
    String text = Optional.ofNullable(asked.cursor()).orElse("");
    PageCursor cursor = text.isEmpty() ? null : PageCursor.of(text, asked);
    boolean back = cursor != null && cursor.back();
    Optional<String> key = key(source, asked);
    boolean falling = asked.descending() != back;
    Args args = all.args().and("most", asked.count() + 1);
    String where = all.sql();
    if (cursor != null) {
      where += " and " + behind(source, key, falling);
      args.and("cursorId", cursor.id());
      if (key.isPresent()) {
        args.and("cursorKey", cursor.key());
      }
    }
    String order = order(source, key, falling) + " limit :most";
    List<Found> found =
        asked.count() == 0
            ? new ArrayList<>()
            : new ArrayList<>(read(source, where, args, key, order, projection));
    boolean more = found.size() > asked.count();
    if (more) {
      found.removeLast();
    }
    if (back) {
      Collections.reverse(found);
    }
    ObjectNode answer = answer(found, total);
    if (!found.isEmpty() && (back || more)) {
      answer.put("nextCursor", at(asked, false, key, found.getLast()));
    }
    if (!found.isEmpty() && cursor != null && (!back || more)) {
      answer.put("previousCursor", at(asked, true, key, found.getFirst()));
    }
    return answer;
  }

  private static String at(ListRequest asked, boolean back, Optional<String> key, Found found) {
    return PageCursor.at(asked, back, key.isPresent() ? found.key() : null, found.id()).encode();
  }

  private static String behind(ListSource source, Optional<String> key, boolean falling) {
    String sign = falling ? " < " : " > ";
    return key.map(sorted ->
            "(" + sorted + ", " + source.id() + ")" + sign + "(:cursorKey::text, :cursorId::uuid)")
        .orElse(source.id() + sign + ":cursorId::uuid");
  }

  private static String order(ListSource source, Optional<String> key, boolean falling) {
    String direction = falling ? " desc" : "";
    return "order by "
        + key.map(sorted -> sorted + direction + ", ").orElse("")
        + source.id()
        + direction;
  }

  private List<Found> read(
      ListSource source,
      String where,
      Args args,
      Optional<String> key,
      String order,
      Projection projection) {
    Query query =
        source
            .page()
            .with("and", "and " + where)
            .with("key", key.orElse("null::text"))
            .with("order", order);
    return sql.list(
        query,
        args.and("last", LAST),
        row ->
            new Found(
                row.uuid("id"), row.textOrNull("sort_key"), source.reader().read(row, projection)));
  }

  private static Optional<String> key(ListSource source, ListRequest asked) {
    String by = asked.sortBy();
    if (by == null) {
      return Optional.empty();
    }
    Term term = source.kind().place(Paths.read(by)).flatMap(source.terms()::of).orElse(null);
    return Optional.of(
        switch (term) {
          case Term.Single single -> "coalesce(" + single.key() + ", :last::text)";
          case Term.Many many -> "coalesce(" + many.first().key() + ", :last::text)";
          case null -> throw ScimRefusal.invalidPath("Lists cannot be sorted by \"" + by + "\".");
        });
  }

  private static ObjectNode answer(List<Found> found, long total) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.putArray("schemas").add(Scim.LIST);
    answer.put("totalResults", total);
    answer.put("itemsPerPage", found.size());
    ArrayNode resources = JsonNodeFactory.instance.arrayNode();
    found.forEach(one -> resources.add(one.document()));
    answer.set("Resources", resources);
    return answer;
  }

  private record Found(UUID id, @Nullable String key, ObjectNode document) {}
}
