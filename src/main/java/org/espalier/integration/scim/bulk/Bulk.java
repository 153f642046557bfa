package org.espalier.integration.scim.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.espalier.integration.scim.groups.GroupKind;
import org.espalier.integration.scim.groups.Groups;
import org.espalier.integration.scim.patch.PatchRequest;
import org.espalier.integration.scim.protocol.Member;
import org.espalier.integration.scim.protocol.Places;
import org.espalier.integration.scim.protocol.Scim;
import org.espalier.integration.scim.protocol.ScimError;
import org.espalier.integration.scim.protocol.ScimIds;
import org.espalier.integration.scim.protocol.ScimRefusal;
import org.espalier.integration.scim.protocol.Versions;
import org.espalier.integration.scim.resources.Resources;
import org.espalier.integration.scim.schemas.Projection;
import org.espalier.integration.scim.users.Users;
import org.espalier.platform.http.Failures;
import org.espalier.platform.sql.Transactions;

/**
 * Many operations in a request (RFC 7644, section 3.7), each in a transaction of its own: what
 * fails undoes nothing of the others.
 */
@Singleton
class Bulk implements BulkRun.Executor {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Users users;
  private final Groups groups;
  private final Places places;
  private final Transactions transactions;
  private final Projection bare = Projection.of(GroupKind.KIND, null, "members");

  Bulk(Users users, Groups groups, Places places, Transactions transactions) {
    this.users = users;
    this.groups = groups;
    this.places = places;
    this.transactions = transactions;
  }

  /**
   * Does the operations of a request.
   *
   * @throws ScimRefusal invalidSyntax, invalidPath, invalidValue, or too large
   */
  ObjectNode run(ObjectNode body) {
    List<BulkOp> operations = operations(body);
    int mostErrors = Member.of(body, "failOnErrors").asInt(0);
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.putArray("schemas").add(Scim.BULK_RESPONSE);
    answer.putArray("Operations").addAll(new BulkRun(operations, mostErrors, this).all());
    return answer;
  }

  private static List<BulkOp> operations(ObjectNode body) {
    JsonNode sent = Member.of(body, "Operations");
    if (!sent.isArray() || sent.isEmpty()) {
      throw ScimRefusal.invalidSyntax("Operations must be a list with one operation at least.");
    }
    if (sent.size() > Scim.MOST_OPERATIONS) {
      throw ScimRefusal.tooLarge(
          "A request can have " + Scim.MOST_OPERATIONS + " operations at the most.");
    }
    List<BulkOp> operations = new ArrayList<>();
    sent.forEach(one -> operations.add(BulkOp.of(one)));
    Set<String> creating = new HashSet<>();
    for (BulkOp op : operations) {
      if (op.creates() && !creating.add(String.valueOf(op.bulkId()))) {
        throw ScimRefusal.invalidValue("The bulkId " + op.bulkId() + " is there more than once.");
      }
    }
    return operations;
  }

  @Override
  public BulkOutcome execute(BulkOp op) {
    try {
      return transactions.callLong(PATIENCE, () -> done(op));
    } catch (ScimRefusal refusal) {
      return refuse(op, refusal);
    } catch (RuntimeException thrown) {
      return failed(op, ScimError.of(Failures.problem(thrown, "")));
    }
  }

  @Override
  public BulkOutcome refuse(BulkOp op, ScimRefusal refusal) {
    return failed(op, ScimError.of(refusal));
  }

  private BulkOutcome failed(BulkOp op, ScimError error) {
    String id = op.id();
    String location = id != null && op.references().isEmpty() ? place(op, id) : null;
    return BulkOutcome.failed(op, location, error);
  }

  private BulkOutcome done(BulkOp op) {
    Resources resources = op.kind().equals("Users") ? users : groups;
    String given = String.valueOf(op.id());
    return switch (op.method()) {
      case "POST" -> told(op, 201, resources.create(data(op), bare));
      case "PUT" ->
          told(op, 200, resources.replace(ScimIds.of(given), data(op), op.version(), bare));
      case "PATCH" -> {
        PatchRequest patch = PatchRequest.of(data(op));
        yield told(op, 200, resources.change(ScimIds.of(given), patch, op.version(), bare));
      }
      default -> {
        resources.delete(ScimIds.of(given), op.version());
        yield BulkOutcome.done(op, 204, given, place(op, given), "");
      }
    };
  }

  private BulkOutcome told(BulkOp op, int status, ObjectNode made) {
    String id = made.path("id").asText();
    return BulkOutcome.done(op, status, id, place(op, id), Versions.of(made));
  }

  private String place(BulkOp op, String id) {
    return places.root() + "/" + op.kind() + "/" + id;
  }

  private static ObjectNode data(BulkOp op) {
    return Objects.requireNonNull(op.data());
  }
}
