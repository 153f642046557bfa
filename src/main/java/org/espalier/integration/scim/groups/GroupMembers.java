package org.espalier.integration.scim.groups;

import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.espalier.integration.scim.protocol.ScimRefusal;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tenancy.Caller;
import org.espalier.platform.tenancy.Role;
import org.espalier.platform.tenancy.Tenancy;
import org.jspecify.annotations.Nullable;

/** Lets members come and go, by a statement for each kind of either, whatever their number. */
@Singleton
class GroupMembers {

  private static final Query KNOWN = Query.file("scim/known_members");
  private static final Query CARRIES = Query.file("scim/group_carries");
  private static final Query ADD_PEOPLE = Query.file("scim/add_members");
  private static final Query ADD_GROUPS = Query.file("scim/add_subgroups");
  private static final Query ADD_STRANGERS = Query.file("scim/add_strangers");
  private static final Query RENAME_PEOPLE = Query.file("scim/rename_members");
  private static final Query RENAME_STRANGERS = Query.file("scim/rename_strangers");
  private static final Query REMOVE_PEOPLE = removal("scim_member", "employee_id", "");
  private static final Query REMOVE_GROUPS = removal("scim_subgroup", "member_id", "");
  private static final Query REMOVE_STRANGERS = removal("scim_stranger", "member", "");
  private static final Query KEEP_PEOPLE = removal("scim_member", "employee_id", "not ");
  private static final Query KEEP_GROUPS = removal("scim_subgroup", "member_id", "not ");
  private static final Query KEEP_STRANGERS = removal("scim_stranger", "member", "not ");

  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final Sql sql;
  private final Tenancy tenancy;

  GroupMembers(Sql sql, Tenancy tenancy) {
    this.sql = sql;
    this.tenancy = tenancy;
  }

  /**
   * Does a change.
   *
   * @return true if anybody came or went, or is called otherwise
   * @throws ScimRefusal invalidValue or forbidden
   */
  boolean change(UUID group, MemberChange change) {
    Sorted coming = sorted(change.coming());
    if (coming.groups().contains(group.toString())) {
      throw ScimRefusal.invalidValue("A group is no member of itself.");
    }
    int moved = leave(group, change, coming);
    int renamed = rename(group, change, coming);
    moved += told(ADD_PEOPLE, group, coming.people(), change.coming());
    moved += told(ADD_GROUPS, group, coming.groups(), change.coming());
    moved += told(ADD_STRANGERS, group, coming.strangers(), change.coming());
    if (moved > 0) {
      requireGiving(group);
    }
    return moved + renamed > 0;
  }

  /** Whoever is told without a name keeps the one that was told, unless all is told anew. */
  private int rename(UUID group, MemberChange change, Sorted coming) {
    Map<String, Optional<String>> names = change.coming();
    Predicate<String> named =
        id -> change.others() || names.getOrDefault(id, Optional.empty()).isPresent();
    return told(RENAME_PEOPLE, group, those(coming.people(), named), names)
        + told(RENAME_STRANGERS, group, those(coming.strangers(), named), names);
  }

  private static Set<String> those(Set<String> ids, Predicate<String> which) {
    return ids.stream().filter(which).collect(Collectors.toSet());
  }

  private int leave(UUID group, MemberChange change, Sorted coming) {
    if (change.others()) {
      return sql.update(KEEP_PEOPLE, ids(group, coming.people()))
          + sql.update(KEEP_GROUPS, ids(group, coming.groups()))
          + sql.update(KEEP_STRANGERS, ids(group, coming.strangers()));
    }
    return change.going().isEmpty()
        ? 0
        : sql.update(REMOVE_PEOPLE, ids(group, change.going()))
            + sql.update(REMOVE_GROUPS, ids(group, change.going()))
            + sql.update(REMOVE_STRANGERS, ids(group, change.going()));
  }

  /** Tells the database of members, and what the client calls them. */
  private int told(
      Query query, UUID group, Set<String> ids, Map<String, Optional<String>> displays) {
    if (ids.isEmpty()) {
      return 0;
    }
    @Nullable String[] named = new @Nullable String[ids.size()];
    int place = 0;
    for (String id : ids) {
      named[place++] = displays.getOrDefault(id, Optional.empty()).orElse(null);
    }
    return sql.update(query, ids(group, ids).and("displays", named));
  }

  /** Which of the ids are people, which are groups, and which are nothing that is known here. */
  private Sorted sorted(Map<String, Optional<String>> coming) {
    Set<String> people = new LinkedHashSet<>();
    Set<String> groups = new LinkedHashSet<>();
    Set<String> strangers = new LinkedHashSet<>(coming.keySet());
    List<UUID> possible =
        strangers.stream().filter(id -> ID.matcher(id).matches()).map(UUID::fromString).toList();
    if (!possible.isEmpty()) {
      sql.list(
          KNOWN,
          Args.none().uuids("ids", possible),
          row -> (row.flag("grouped") ? groups : people).add(row.uuid("id").toString()));
    }
    strangers.removeAll(people);
    strangers.removeAll(groups);
    return new Sorted(people, groups, strangers);
  }

  /**
   * Nobody gives roles by membership who may not give them otherwise: a talent admin does not get
   * at what people are paid by joining a group that sees it, nor a program at a role by a wildcard.
   */
  private void requireGiving(UUID group) {
    Caller caller = tenancy.caller();
    if (GroupRole.provisions(caller)) {
      return;
    }
    List<String> carried = sql.list(CARRIES, Args.of("group", group), row -> row.text("role"));
    for (String role : carried) {
      Role.ofWire(role).ifPresent(one -> GroupRole.requireGiving(caller, one));
    }
  }

  private static Args ids(UUID group, Set<String> ids) {
    return Args.of("group", group).texts("ids", ids);
  }

  private static Query removal(String table, String column, String not) {
    return Query.of(
        "delete from "
            + table
            + " where tenant_id = :tenant and group_id = :group and "
            + not
            + "("
            + column
            + "::text = any(:ids::text[]))");
  }

  private record Sorted(Set<String> people, Set<String> groups, Set<String> strangers) {}
}
