package org.espalier.plan.groups;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
 * @param bound no proposal within these limits covers more of the priority; null where that would
 *     tell of the gaps of people whose gaps the caller does not see
 * @param coveredPriority how much of the priority of everybody's gaps it covers; null like bound
 * @param totalPriority the priority of the gaps that were taken up; null like bound
 * @param hours what it takes in all
 * @param cost what it costs in all, one sum a currency
 * @param lines who is to learn what, person by person; without the people whom the caller does not
 *     see any more
 * @param rest what it leaves of whose gap; like lines
 * @param catalogueGaps what nothing in the catalogue teaches; nothing where bound is null
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
    @Nullable BigDecimal bound,
    @Nullable BigDecimal coveredPriority,
    @Nullable BigDecimal totalPriority,
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

  /** The people whom it is about. */
  List<UUID> members() {
    return rest.stream().map(one -> one.employee().id()).toList();
  }

  /** Those of them who lacked anything: the sums are theirs. */
  private Set<UUID> lacking() {
    Set<UUID> lacking = new HashSet<>();
    lines.forEach(line -> lacking.add(line.employee().id()));
    rest.stream()
        .filter(one -> !one.uncovered().isEmpty())
        .forEach(one -> lacking.add(one.employee().id()));
    return lacking;
  }

  /** What of it somebody sees. */
  GroupDraftView seen(Sight sight) {
    boolean sums = sight.sums(lacking());
    return new GroupDraftView(
        id,
        title,
        state,
        dueBy,
        people,
        maxCost,
        optimality,
        sums ? bound : null,
        sums ? coveredPriority : null,
        sums ? totalPriority : null,
        hours,
        cost,
        lines.stream()
            .filter(line -> sight.lines(line.employee().id()))
            .map(line -> sight.levels(line.employee().id()) ? line : line.withheld())
            .toList(),
        rest.stream()
            .filter(one -> sight.lines(one.employee().id()))
            .map(one -> sight.levels(one.employee().id()) ? one : one.withheld())
            .toList(),
        sums ? catalogueGaps : List.of(),
        seats,
        expiresAt,
        createdBy,
        revision,
        createdAt,
        updatedAt);
  }
}
