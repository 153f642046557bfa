package org.espalier.integration.scim.groups;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.espalier.integration.scim.lists.ListRequest;
import org.espalier.integration.scim.lists.ListSource;
import org.espalier.integration.scim.lists.Lists;
import org.espalier.integration.scim.patch.PatchOp;
import org.espalier.integration.scim.patch.PatchRequest;
import org.espalier.integration.scim.protocol.Places;
import org.espalier.integration.scim.protocol.ScimRefusal;
import org.espalier.integration.scim.protocol.Versions;
import org.espalier.integration.scim.resources.Resources;
import org.espalier.integration.scim.schemas.Documents;
import org.espalier.integration.scim.schemas.Projection;
import org.espalier.integration.scim.schemas.ResourceKind;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Ids;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sql.Transactions;
import org.jspecify.annotations.Nullable;

/** The groups of a tenant. */
@Singleton
public class Groups implements Resources {

  private static final Query PAGE = Query.file("scim/groups");
  private static final Query PEOPLED =
      PAGE.with("people", "(" + Query.file("scim/group_members").piece() + ")");
  private static final Query BARE = PAGE.with("people", "null::text");
  private static final Query COUNT = Query.file("scim/count_groups");
  private static final Query LOCK =
      Query.of(
          "select g.id from scim_group g where g.tenant_id = :tenant and g.id = :id for no key update");

  private final Sql sql;
  private final Transactions transactions;
  private final GroupWrites writes;
  private final GroupMembers members;
  private final Places places;
  private final Lists lists;

  Groups(
      Sql sql,
      Transactions transactions,
      GroupWrites writes,
      GroupMembers members,
      Places places,
      Lists lists) {
    this.sql = sql;
    this.transactions = transactions;
    this.writes = writes;
    this.members = members;
    this.places = places;
    this.lists = lists;
  }

  @Override
  public ResourceKind kind() {
    return GroupKind.KIND;
  }

  @Override
  public ObjectNode page(ListRequest asked) {
    Projection projection =
        Projection.of(GroupKind.KIND, asked.attributes(), asked.excludedAttributes());
    return lists.page(
        new ListSource(
            GroupKind.KIND,
            GroupTerms.ALL,
            projection.tells("members") ? PEOPLED : BARE,
            COUNT,
            "g.id",
            () -> Condition.ALL,
            (row, wanted) -> wanted.apply(GroupRow.of(row).document(places.root()))),
        asked);
  }

  @Override
  public ObjectNode get(UUID id, Projection asked) {
    return row(id, asked.tells("members")).document(places.root());
  }

  @Override
  public ObjectNode create(ObjectNode sent, Projection asked) {
    ObjectNode document = new Documents(GroupKind.KIND).read(sent);
    MemberChange all = MemberChange.all(document);
    UUID id = Ids.next();
    return transactions.call(() -> {
      writes.create(id, document);
      members.change(id, all);
      writes.noteCreated(id);
      return get(id, asked);
    });
  }

  @Override
  public ObjectNode replace(UUID id, ObjectNode sent, @Nullable String ifMatch, Projection asked) {
    ObjectNode document = new Documents(GroupKind.KIND).read(sent);
    boolean roles = document.has(GroupKind.ROLES);
    MemberChange all = MemberChange.all(document);
    return write(
        id,
        ifMatch,
        all,
        asked,
        present -> {
          JsonNode kept = present.get(GroupKind.ROLES);
          if (!roles && kept != null) {
            document.set(GroupKind.ROLES, kept);
          }
          return document;
        });
  }

  @Override
  public ObjectNode change(
      UUID id, PatchRequest patch, @Nullable String ifMatch, Projection asked) {
    List<PatchOp> rest = new ArrayList<>();
    MemberChange moves = MemberChange.of(patch, rest);
    return write(
        id,
        ifMatch,
        moves,
        asked,
        present -> new PatchRequest(rest).apply(present, GroupKind.KIND));
  }

  @Override
  public void delete(UUID id, @Nullable String ifMatch) {
    transactions.run(() -> {
      lock(id);
      GroupRow present = row(id, false);
      Versions.requireMatch(ifMatch, present.version());
      writes.delete(present);
    });
  }

  private ObjectNode write(
      UUID id,
      @Nullable String ifMatch,
      MemberChange moves,
      Projection asked,
      Function<ObjectNode, ObjectNode> change) {
    return transactions.call(() -> {
      lock(id);
      GroupRow present = row(id, false);
      Versions.requireMatch(ifMatch, present.version());
      ObjectNode document = change.apply(present.document(places.root()));
      boolean moved = members.change(id, moves);
      writes.update(present, document, moved);
      return get(id, asked);
    });
  }

  private void lock(UUID id) {
    sql.list(LOCK, Args.of("id", id), row -> row.uuid("id"));
  }

  private GroupRow row(UUID id, boolean withMembers) {
    Query one =
        (withMembers ? PEOPLED : BARE)
            .with("key", "null::text")
            .with("order", "")
            .with("and", "and g.id = :id");
    return sql.first(one, Args.of("id", id), GroupRow::of)
        .orElseThrow(() -> ScimRefusal.notFound("There is no group " + id + "."));
  }
}
