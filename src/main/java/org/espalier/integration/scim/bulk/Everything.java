package org.espalier.integration.scim.bulk;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.function.Function;
import org.espalier.integration.scim.groups.Groups;
import org.espalier.integration.scim.lists.ListRequest;
import org.espalier.integration.scim.protocol.Scim;
import org.espalier.integration.scim.protocol.ScimRefusal;
import org.espalier.integration.scim.users.Users;
import org.jspecify.annotations.Nullable;

/**
 * Searches among all resources: users, then groups, each sorted for themselves. A type that does
 * not have what is asked for has no resource that fulfils it.
 */
@Singleton
class Everything {

  private final Users users;
  private final Groups groups;

  Everything(Users users, Groups groups) {
    this.users = users;
    this.groups = groups;
  }

  /**
   * The page that is asked for.
   *
   * @throws ScimRefusal invalidFilter if no type has what is asked for
   */
  ObjectNode page(ListRequest asked) {
    if (asked.cursor() != null) {
      throw ScimRefusal.invalidCursor("Searches among all resources are paged by index.");
    }
    Part people = part(users::page, asked);
    int total = people.page().path("totalResults").asInt();
    int rest = asked.count() - people.page().path("itemsPerPage").asInt();
    ListRequest behind = asked.from(Math.max(1, asked.startIndex() - total), rest);
    Part named = part(groups::page, behind);
    if (people.refusal() != null && named.refusal() != null) {
      throw people.refusal();
    }
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.putArray("schemas").add(Scim.LIST);
    ArrayNode resources = JsonNodeFactory.instance.arrayNode();
    people.page().path("Resources").forEach(resources::add);
    named.page().path("Resources").forEach(resources::add);
    answer.put("totalResults", total + named.page().path("totalResults").asInt());
    answer.put("itemsPerPage", resources.size());
    answer.put("startIndex", asked.startIndex());
    answer.set("Resources", resources);
    return answer;
  }

  private static Part part(Function<ListRequest, ObjectNode> list, ListRequest asked) {
    try {
      return new Part(list.apply(asked), null);
    } catch (ScimRefusal refusal) {
      return new Part(JsonNodeFactory.instance.objectNode(), refusal);
    }
  }

  private record Part(ObjectNode page, @Nullable ScimRefusal refusal) {}
}
