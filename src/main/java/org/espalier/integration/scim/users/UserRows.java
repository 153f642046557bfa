package org.espalier.integration.scim.users;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.espalier.integration.scim.lists.ListSource;
import org.espalier.integration.scim.protocol.Places;
import org.espalier.integration.scim.protocol.ScimRefusal;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.workforce.people.People;

/** Reads users. */
@Singleton
class UserRows {

  private static final Query PAGE = Query.file("scim/users");
  private static final Query COUNT = Query.file("scim/count_users");
  private static final Query ONE = PAGE.with("key", "null::text").with("order", "");

  private final Sql sql;
  private final People people;
  private final Places places;
  private final ListSource source;

  UserRows(Sql sql, People people, Places places) {
    this.sql = sql;
    this.people = people;
    this.places = places;
    this.source =
        new ListSource(
            UserKind.KIND,
            UserTerms.ALL,
            PAGE,
            COUNT,
            "e.id",
            people::visible,
            (row, asked) -> asked.apply(document(UserRow.of(row))));
  }

  /** Where users are listed. */
  ListSource source() {
    return source;
  }

  /**
   * A user whom the caller may see.
   *
   * @throws ScimRefusal not found
   */
  UserRow get(UUID id) {
    return row(id, people.visible());
  }

  /** A user as clients read it, whom the caller has just written. */
  ObjectNode written(UUID id) {
    return document(row(id, Condition.ALL));
  }

  /** A user as clients read it. */
  ObjectNode document(UserRow user) {
    return UserDocument.of(user, places.root());
  }

  private UserRow row(UUID id, Condition visible) {
    Query one = ONE.with("and", "and e.id = :id and " + visible.sql());
    return sql.first(one, visible.args().and("id", id), UserRow::of)
        .orElseThrow(() -> ScimRefusal.notFound("There is no user " + id + "."));
  }
}
