package org.espalier.integration.scim.groups;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.filters.Filter;
import com.unboundid.scim2.common.filters.FilterType;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.espalier.integration.scim.patch.PatchOp;
import org.espalier.integration.scim.patch.PatchRequest;
import org.espalier.integration.scim.protocol.ScimRefusal;
import org.espalier.integration.scim.schemas.Attribute;
import org.espalier.integration.scim.schemas.Documents;
import org.espalier.integration.scim.schemas.FilterParts;
import org.espalier.integration.scim.schemas.ResourceKind;
import org.jspecify.annotations.Nullable;

/** What becomes of the members of a group: who comes, who goes, and whether all others go. */
final class MemberChange {

  private static final Attribute MEMBERS = GroupKind.KIND.attribute("members").orElseThrow();

  private boolean others;
  private final Map<String, Optional<String>> coming = new LinkedHashMap<>();
  private final Set<String> going = new LinkedHashSet<>();

  /** The members that a whole document lists; all others go. */
  static MemberChange all(ObjectNode document) {
    MemberChange change = new MemberChange();
    change.others = true;
    change.coming.putAll(named(document.remove("members")));
    return change;
  }

  /**
   * Takes what a patch says of members out of it.
   *
   * @param rest gets the operations that are about something else
   */
  static MemberChange of(PatchRequest patch, List<PatchOp> rest) {
    MemberChange change = new MemberChange();
    for (PatchOp op : patch.operations()) {
      Optional<ResourceKind.Place> place = GroupKind.KIND.place(op.path());
      if (place.map(ResourceKind.Place::attribute).filter(MEMBERS::equals).isPresent()) {
        change.add(op, place.get().part());
      } else {
        rest.add(op);
      }
    }
    return change;
  }

  /** True if all who are not among those that come go. */
  boolean others() {
    return others;
  }

  /** Who comes, by id, and what the client calls them. */
  Map<String, Optional<String>> coming() {
    return coming;
  }

  /** Who goes, by id. */
  Set<String> going() {
    return going;
  }

  private void add(PatchOp op, @Nullable Attribute part) {
    Filter filter = op.path().getElement(0).getValueFilter();
    if (part != null || (filter != null && !op.removes())) {
      throw ScimRefusal.mutability("Members come and go; they are not changed.");
    }
    if (filter != null) {
      leave(filtered(filter).toList());
    } else if (op.removes()) {
      JsonNode listed = op.listed();
      if (listed == null) {
        clear();
      } else {
        leave(named(Documents.value(MEMBERS, listed)).keySet());
      }
    } else {
      Map<String, Optional<String>> more = named(Documents.value(MEMBERS, op.given()));
      if (op.what() == PatchOp.What.REPLACE) {
        clear();
      }
      going.removeAll(more.keySet());
      coming.putAll(more);
    }
  }

  private void clear() {
    others = true;
    coming.clear();
    going.clear();
  }

  private void leave(Collection<String> ids) {
    coming.keySet().removeAll(ids);
    going.addAll(ids);
  }

  /** The members that a filter names by their ids. */
  private static Stream<String> filtered(Filter filter) {
    if (filter.getFilterType() == FilterType.OR) {
      return FilterParts.joined(filter).stream().flatMap(MemberChange::filtered);
    }
    boolean value =
        filter.getFilterType() == FilterType.EQUAL
            && FilterParts.path(filter).toString().equalsIgnoreCase("value");
    if (!value) {
      throw ScimRefusal.invalidFilter("Members are named by value eq, joined by or.");
    }
    return Stream.of(id(FilterParts.value(filter).asText()));
  }

  private static Map<String, Optional<String>> named(@Nullable JsonNode members) {
    Map<String, Optional<String>> named = new LinkedHashMap<>();
    if (members != null) {
      for (JsonNode one : members) {
        if (!one.has("value")) {
          throw ScimRefusal.invalidValue("A member needs a value.");
        }
        JsonNode display = one.path("display");
        named.put(
            id(one.path("value").asText()),
            display.isTextual() ? Optional.of(display.asText()) : Optional.empty());
      }
    }
    return named;
  }

  /** Our ids are written in one way. */
  private static String id(String text) {
    return text.length() == 36 ? text.toLowerCase(Locale.ROOT) : text;
  }
}
