package org.espalier.plan.plans;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.sql.Ids;
import org.espalier.platform.tenancy.TenantKey;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A competency that a plan develops from one level to another, with the gap that it answers. */
@Entity
@Table(name = "plan_item")
@IdClass(TenantKey.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills in what it loads
class PlanItem {

  @Id
  @Column(name = "tenant_id")
  String tenant;

  @Id UUID id;

  @Column(name = "plan_id")
  UUID planId;

  int ordinal;

  @Column(name = "competency_id")
  UUID competencyId;

  @Column(name = "from_level")
  @Nullable BigDecimal fromLevel;

  @Column(name = "target_level")
  BigDecimal targetLevel;

  BigDecimal priority;

  @JdbcTypeCode(SqlTypes.JSON)
  String gap;

  @Enumerated(EnumType.STRING)
  ItemKind kind;

  @Nullable LocalDate due;

  @Enumerated(EnumType.STRING)
  ItemState state;

  @Column(name = "closed_at")
  @Nullable Instant closedAt;

  @Column(name = "closed_by")
  @Nullable String closedBy;

  @Column(name = "close_reason")
  @Nullable String closeReason;

  @Column(name = "evidence_id")
  @Nullable UUID evidenceId;

  @Transient List<PlanAction> actions = new ArrayList<>();

  protected PlanItem() {}

  /** An item that answers a gap; in place of a former one if the target changed. */
  static PlanItem of(
      DevelopmentPlan plan, @Nullable PlanItem former, ItemContent wanted, FrozenGap answered) {
    PlanItem item = former == null ? new PlanItem() : former;
    if (former == null) {
      item.tenant = plan.tenant;
      item.id = Ids.next();
      item.planId = plan.id;
      item.competencyId = wanted.competency();
      item.state = ItemState.OPEN;
    } else if (item.state == ItemState.ACHIEVED
        && item.targetLevel.compareTo(wanted.target()) < 0) {
      item.reopen();
    }
    item.targetLevel = wanted.target();
    item.fromLevel = answered.actual();
    item.priority = answered.priority();
    item.gap = JsonText.of(answered).text();
    return item;
  }

  ItemContent content() {
    return new ItemContent(
        competencyId,
        targetLevel,
        kind,
        due,
        state == ItemState.CLOSED ? closeReason : null,
        actions.stream().map(PlanAction::content).toList());
  }

  void rewrite(ItemContent wanted, int place) {
    ordinal = place;
    kind = wanted.kind();
    due = wanted.due();
    if (!wanted.actions().equals(actions.stream().map(PlanAction::content).toList())) {
      actions = kept(wanted.actions());
    }
  }

  /**
   * Actions that ask for the same as before stay what they are, with what was assigned for them,
   * also where their title or date is another.
   */
  private List<PlanAction> kept(List<ActionContent> wanted) {
    List<PlanAction> former = new ArrayList<>(actions);
    List<PlanAction> all = new ArrayList<>();
    for (ActionContent content : wanted) {
      PlanAction action =
          former.stream()
              .filter(one -> one.content().equals(content))
              .findFirst()
              .or(() -> former.stream().filter(one -> one.asksFor(content)).findFirst())
              .orElseGet(() -> new PlanAction(this, content, all.size()));
      former.remove(action);
      action.rewrite(content, all.size());
      all.add(action);
    }
    return all;
  }

  /** What was achieved is not any more; where the level is there, weighing finds it again. */
  private void reopen() {
    state = ItemState.OPEN;
    evidenceId = null;
    closedAt = null;
    closedBy = null;
  }

  boolean open() {
    return state == ItemState.OPEN;
  }

  /**
   * Closes it by hand.
   *
   * @throws org.espalier.platform.problem.ProblemException CONFLICT if it is not open
   */
  void close(String reason, Instant at, String by) {
    if (!open()) {
      throw CommonProblem.CONFLICT.because("The item is " + state + " already.");
    }
    state = ItemState.CLOSED;
    closeReason = reason;
    closedAt = at;
    closedBy = by;
  }
}
