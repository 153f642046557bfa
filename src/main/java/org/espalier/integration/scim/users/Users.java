package org.espalier.integration.scim.users;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.espalier.integration.scim.lists.ListRequest;
import org.espalier.integration.scim.lists.Lists;
import org.espalier.integration.scim.patch.PatchRequest;
import org.espalier.integration.scim.resources.Resources;
import org.espalier.integration.scim.schemas.Documents;
import org.espalier.integration.scim.schemas.Projection;
import org.espalier.integration.scim.schemas.ResourceKind;
import org.espalier.platform.sql.Transactions;
import org.jspecify.annotations.Nullable;

/** The users of a tenant. */
@Singleton
public class Users implements Resources {

  private final UserRows rows;
  private final UserWrites writes;
  private final Lists lists;
  private final Transactions transactions;

  Users(UserRows rows, UserWrites writes, Lists lists, Transactions transactions) {
    this.rows = rows;
    this.writes = writes;
    this.lists = lists;
    this.transactions = transactions;
  }

  @Override
  public ResourceKind kind() {
    return UserKind.KIND;
  }

  @Override
  public ObjectNode page(ListRequest asked) {
    return lists.page(rows.source(), asked);
  }

  @Override
  public ObjectNode get(UUID id, Projection asked) {
    return rows.document(rows.get(id));
  }

  @Override
  public ObjectNode create(ObjectNode sent, Projection asked) {
    ObjectNode document = new Documents(UserKind.KIND).read(sent);
    return transactions.call(() -> writes.create(document));
  }

  @Override
  public ObjectNode replace(UUID id, ObjectNode sent, @Nullable String ifMatch, Projection asked) {
    ObjectNode document = new Documents(UserKind.KIND).read(sent);
    return transactions.call(
        () -> writes.write(id, ifMatch, UserDraft.Manner.CLIENT, _ -> document));
  }

  @Override
  public ObjectNode change(
      UUID id, PatchRequest patch, @Nullable String ifMatch, Projection asked) {
    return transactions.call(() ->
        writes.write(
            id, ifMatch, UserDraft.Manner.CHANGE, present -> patch.apply(present, UserKind.KIND)));
  }

  @Override
  public void delete(UUID id, @Nullable String ifMatch) {
    transactions.run(() -> writes.delete(id, ifMatch));
  }
}
