package org.espalier.plan.groups;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.plan.optimum.Optimality;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.json.Money;
import org.espalier.platform.paging.Thing;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * A proposal: who of a group is to learn what, so that most of their gaps closes within one budget.
 *
 * @param people how many people it is about
 * @param maxCost how much money there was
 * @param optimality whether it is proven that nothing better exists
 * @param bound no proposal within these limits covers more of the priority
 * @param coveredPriority how much of the priority of everybody's gaps it covers
 * @param totalPriority the priority of the gaps that were taken up
 * @param hours what it takes in all
 * @param cost what it costs in all, one sum a currency
 * @param lines who is to learn what, person by person
 * @param rest what it leaves of whose gap
 * @param catalogueGaps what nothing in the catalogue teaches
 * @param seats where seats were short
 * @param expiresAt until when it can be accepted
 * @param createdBy the subject of whoever asked for it
 */
@Schema(name = "GroupDraft")
public record GroupDraftView(
    UUID id,
    String title,
    DraftState state,
    @Nullable LocalDate dueBy,
    int people,
    @Nullable Money maxCost,
    Optimality optimality,
    BigDecimal bound,
    BigDecimal coveredPriority,
    BigDecimal totalPriority,
    BigDecimal hours,
    List<Money> cost,
    List<GroupDraftLine> lines,
    List<GroupDraftPerson> rest,
    List<GroupDraftLack> catalogueGaps,
    List<GroupDraftSeats> seats,
    Instant expiresAt,
    String createdBy,
    int revision,
    Instant createdAt,
    Instant updatedAt)
    implements Thing {

  @Override
  @JsonIgnore
  public @Nullable Instant deletedAt() {
    return null;
  }

  static GroupDraftView of(Row row) throws SQLException {
    Outcome outcome = JsonText.read(row.text("outcome"), Outcome.class);
    List<GroupDraftLine> lines = JsonText.list(row.text("lines"), GroupDraftLine.class);
    Instant expiresAt = row.instant("expires_at");
    return new GroupDraftView(
        row.uuid("id"),
        row.text("title"),
        state(lines, expiresAt),
        row.dateOrNull("due_by"),
        outcome.people(),
        outcome.maxCost(),
        outcome.optimality(),
        outcome.bound(),
        outcome.coveredPriority(),
        outcome.totalPriority(),
        outcome.hours(),
        outcome.cost(),
        lines,
        JsonText.list(row.text("rest"), GroupDraftPerson.class),
        outcome.catalogueGaps(),
        outcome.seats(),
        expiresAt,
        row.text("created_by"),
        row.count("version"),
        row.instant("created_at"),
        row.instant("updated_at"));
  }

  private static DraftState state(List<GroupDraftLine> lines, Instant expiresAt) {
    if (lines.stream().allMatch(line -> line.state() == LineState.ACCEPTED)) {
      return DraftState.SETTLED;
    }
    return expiresAt.isAfter(Moments.now()) ? DraftState.OPEN : DraftState.EXPIRED;
  }

  /** The same without levels, for those who see no gaps of single people. */
  GroupDraftView withheld() {
    return new GroupDraftView(
        id,
        title,
        state,
        dueBy,
        people,
        maxCost,
        optimality,
        bound,
        coveredPriority,
        totalPriority,
        hours,
        cost,
        lines.stream().map(GroupDraftLine::withheld).toList(),
        rest.stream().map(one -> new GroupDraftPerson(one.employee(), List.of())).toList(),
        catalogueGaps,
        seats,
        expiresAt,
        createdBy,
        revision,
        createdAt,
        updatedAt);
  }
}
