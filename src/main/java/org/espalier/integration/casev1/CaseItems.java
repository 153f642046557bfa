package org.espalier.integration.casev1;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;

/** The competencies of a tenant as CASE tells them: items, and what they hang on. */
@Singleton
class CaseItems {

  private static final Query ITEMS = Query.file("case/items");
  private static final Query ITEMS_OF_DOCUMENT = ITEMS.with("condition", "c.framework_id = :id");
  private static final Query ITEM =
      ITEMS.with(
          "condition",
          "c.id in (select x.id from competency x where x.tenant_id = :tenant and x.id = :id"
              + " union all select x.id from competency x where x.tenant_id = :tenant"
              + " and starts_with(x.external_id, 'case:')"
              + " and lower(substr(x.external_id, length(x.external_id) - 35)) = :identifier)");
  private static final Query FAMILY = ITEMS.with("condition", "(c.id = :id or c.parent_id = :id)");
  private static final Query ITEM_BY_ID = ITEMS.with("condition", "c.id = :id");

  private final Sql sql;
  private final Entrance entrance;
  private final Places places;

  CaseItems(Sql sql, Entrance entrance, Places places) {
    this.sql = sql;
    this.entrance = entrance;
    this.places = places;
  }

  /**
   * Hands out all items of a framework without holding them, for callers who have come in. In a
   * transaction.
   */
  void each(UUID framework, Consumer<Item> taker) {
    sql.each(
        ITEMS_OF_DOCUMENT, Args.of("id", framework), row -> taker.accept(Item.of(row, places)));
  }

  /** An item. */
  ObjectNode item(String identifier) {
    return findItem(identifier).alone();
  }

  /** An item with the associations that begin or end at it. */
  ObjectNode associationsOf(String identifier) {
    Item item = findItem(identifier);
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.set("CFItem", item.alone());
    ArrayNode associations = answer.putArray("CFAssociations");
    items(FAMILY, Args.of("id", item.id()))
        .forEach(one -> associations.add(one.association(places)));
    return answer;
  }

  /** An association. */
  ObjectNode association(String identifier) {
    UUID item = entrance.id(identifier);
    return items(ITEM_BY_ID, Args.of("id", item)).stream()
        .filter(one -> Identifiers.ofAssociation(one.id()).equalsIgnoreCase(identifier))
        .findFirst()
        .orElseThrow(Entrance::unknown)
        .associationAlone(places);
  }

  private Item findItem(String identifier) {
    Args args =
        Args.of("id", entrance.id(identifier))
            .and("identifier", identifier.toLowerCase(Locale.ROOT));
    return items(ITEM, args).stream()
        .filter(one -> one.node().identifier().equalsIgnoreCase(identifier))
        .findFirst()
        .orElseThrow(Entrance::unknown);
  }

  private List<Item> items(Query query, Args args) {
    return sql.list(query, args, row -> Item.of(row, places));
  }
}
