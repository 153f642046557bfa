package org.espalier.plan.plans;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.tenancy.TenantKey;
import org.espalier.platform.workflow.Steps;
import org.jspecify.annotations.Nullable;

/**
 * A development plan with its items and their actions: the unit of editing and of agreement. Its
 * items are read and stored by {@link DevelopmentPlans}, with statements that name the tenant.
 */
@Entity
@Table(name = "development_plan")
@IdClass(TenantKey.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills in what it loads
class DevelopmentPlan {

  @Id
  @Column(name = "tenant_id")
  String tenant;

  @Id UUID id;

  String source;

  @Column(name = "external_id")
  String externalId;

  @Column(name = "employee_id")
  UUID employeeId;

  String title;

  @Column(name = "period_start")
  @Nullable LocalDate periodStart;

  @Column(name = "period_end")
  @Nullable LocalDate periodEnd;

  @Column(name = "target_job_id")
  @Nullable UUID targetJobId;

  @Column(name = "copied_from_id")
  @Nullable UUID copiedFromId;

  @Column(name = "template_id")
  @Nullable UUID templateId;

  @Column(name = "template_version")
  @Nullable Integer templateVersion;

  @Column(name = "template_start")
  @Nullable LocalDate templateStart;

  @Enumerated(EnumType.STRING)
  PlanState state;

  @Column(name = "employee_agreed_at")
  @Nullable Instant employeeAgreedAt;

  @Column(name = "employee_agreed_by")
  @Nullable String employeeAgreedBy;

  @Column(name = "manager_agreed_at")
  @Nullable Instant managerAgreedAt;

  @Column(name = "manager_agreed_by")
  @Nullable String managerAgreedBy;

  @Version int version;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "created_by")
  String createdBy;

  @Column(name = "updated_at")
  Instant updatedAt;

  @Column(name = "updated_by")
  String updatedBy;

  @Column(name = "deleted_at")
  @Nullable Instant deletedAt;

  @Transient List<PlanItem> items = new ArrayList<>();

  protected DevelopmentPlan() {}

  /** A new draft of somebody's plan. */
  DevelopmentPlan(TenantKey key, String source, String externalId, UUID employee) {
    this.tenant = key.tenant();
    this.id = key.id();
    this.source = source;
    this.externalId = externalId;
    this.employeeId = employee;
    this.state = PlanState.DRAFT;
    this.version = 1;
  }

  /** What it says now. */
  PlanContent content() {
    return new PlanContent(
        title, periodStart, periodEnd, targetJobId, items.stream().map(PlanItem::content).toList());
  }

  /**
   * Makes it say something else. Items of the same competency stay what they are: they keep the gap
   * that they answer. Whoever had agreed has to agree anew.
   *
   * @param freeze gives the gap that a new item answers
   */
  void rewrite(PlanContent content, Function<ItemContent, FrozenGap> freeze) {
    title = content.title();
    periodStart = content.periodStart();
    periodEnd = content.periodEnd();
    targetJobId = content.targetJob();
    Map<UUID, PlanItem> known = new HashMap<>();
    items.forEach(item -> known.put(item.competencyId, item));
    items = new ArrayList<>();
    for (ItemContent wanted : content.items()) {
      PlanItem item = known.get(wanted.competency());
      if (item == null || item.targetLevel.compareTo(wanted.target()) != 0) {
        item = PlanItem.of(this, item, wanted, freeze.apply(wanted));
      }
      item.rewrite(wanted, items.size());
      items.add(item);
    }
    forgetAgreements();
  }

  /** Records that one side agrees; true once both do. */
  boolean agree(Side side, Instant at, String by) {
    if ((side == Side.EMPLOYEE ? employeeAgreedAt : managerAgreedAt) != null) {
      throw CommonProblem.CONFLICT.because("The " + side + " side has agreed already.");
    }
    if (side == Side.EMPLOYEE) {
      employeeAgreedAt = at;
      employeeAgreedBy = by;
    } else {
      managerAgreedAt = at;
      managerAgreedBy = by;
    }
    return employeeAgreedAt != null && managerAgreedAt != null;
  }

  /**
   * Takes a step.
   *
   * @throws org.espalier.platform.problem.ProblemException ILLEGAL_TRANSITION, or CONFLICT if items
   *     are still open
   */
  void step(PlanState to, Side side, Instant at, String by) {
    Steps.require(state, to, state.next());
    if (to == PlanState.PROPOSED && items.isEmpty()) {
      throw CommonProblem.CONFLICT.because("A plan without items cannot be proposed.");
    }
    if (to == PlanState.COMPLETED && items.stream().anyMatch(PlanItem::open)) {
      throw CommonProblem.CONFLICT.because("Items are still open: achieve them or close them.");
    }
    if (to == PlanState.DRAFT) {
      forgetAgreements();
    }
    if (to != PlanState.AGREED || agree(side, at, by)) {
      state = to;
    }
  }

  /**
   * Says how it stands elsewhere, for plans that come from another system.
   *
   * @param usual who agreed and when, where the other system does not tell
   */
  void stand(PlanState as, PlanInput told, Agreement usual) {
    state = as;
    if (as.agreed() || told.employeeAgreed() != null) {
      Agreement agreed = told.employeeAgreed() == null ? usual : told.employeeAgreed();
      employeeAgreedAt = agreed.at();
      employeeAgreedBy = agreed.by();
    }
    if (as.agreed() || told.managerAgreed() != null) {
      Agreement agreed = told.managerAgreed() == null ? usual : told.managerAgreed();
      managerAgreedAt = agreed.at();
      managerAgreedBy = agreed.by();
    }
  }

  /** Closes the items of which the content says that they were closed by hand. */
  void closeAsTold(PlanContent content, Instant at, String by) {
    for (int i = 0; i < items.size(); i++) {
      String reason = content.items().get(i).closeReason();
      if (reason != null && items.get(i).open()) {
        items.get(i).close(reason, at, by);
      }
    }
  }

  /**
   * Makes it a draft again, to be changed by both and agreed to anew.
   *
   * @throws org.espalier.platform.problem.ProblemException CONFLICT for plans that are over
   */
  void reopen() {
    if (state.next().isEmpty()) {
      throw CommonProblem.CONFLICT.because("The plan is " + state + ".");
    }
    state = PlanState.DRAFT;
    forgetAgreements();
  }

  /** The assignments that were made for it. */
  Set<UUID> assignments() {
    return items.stream()
        .flatMap(item -> item.actions.stream())
        .map(action -> action.assignmentId)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  /** Says who changed it, and when; a new one is stamped as made. */
  void stamp(Instant at, String by) {
    if (createdAt == null) {
      createdAt = at;
      createdBy = by;
    }
    updatedAt = at;
    updatedBy = by;
  }

  private void forgetAgreements() {
    employeeAgreedAt = null;
    employeeAgreedBy = null;
    managerAgreedAt = null;
    managerAgreedBy = null;
  }
}
