package org.espalier.plan.plans;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.espalier.platform.tenancy.Tenancy;
import org.espalier.platform.tenancy.TenantKey;

/** Loads plans for writing, whole and locked, and stores them. */
@Singleton
class DevelopmentPlans implements PanacheRepositoryBase<DevelopmentPlan, TenantKey> {

  private final Tenancy tenancy;

  DevelopmentPlans(Tenancy tenancy) {
    this.tenancy = tenancy;
  }

  /** A plan, locked until the transaction ends. */
  Optional<DevelopmentPlan> locked(UUID id) {
    return withItems(
            find("tenant = ?1 and id = ?2 and deletedAt is null", tenancy.tenant(), id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list())
        .stream()
        .findFirst();
  }

  /** Plans by external id, whatever their source, locked until the transaction ends. */
  List<DevelopmentPlan> locked(Collection<String> externalIds) {
    return withItems(
        find("tenant = ?1 and externalId in ?2 order by id", tenancy.tenant(), externalIds)
            .withLock(LockModeType.PESSIMISTIC_WRITE)
            .list());
  }

  /** Stores a plan with everything that it has now; what it no longer has is deleted. */
  void store(DevelopmentPlan plan) {
    var session = getEntityManager();
    boolean known = session.contains(plan);
    if (!known) {
      session.persist(plan);
    }
    session.flush();
    if (known) {
      deleteDropped(plan);
    }
    for (PlanItem item : plan.items) {
      keep(item);
      item.actions.forEach(this::keep);
    }
    session.flush();
  }

  private void deleteDropped(DevelopmentPlan plan) {
    List<UUID> items = plan.items.stream().map(item -> item.id).toList();
    List<UUID> actions =
        plan.items.stream().flatMap(i -> i.actions.stream()).map(a -> a.id).toList();
    deleteOthers("PlanAction", plan, actions);
    deleteOthers("PlanItem", plan, items);
  }

  /** Forgets what was loaded: statements of other kinds are about to change it. */
  void detach() {
    getEntityManager().flush();
    getEntityManager().clear();
  }

  private void keep(Object part) {
    if (!getEntityManager().contains(part)) {
      getEntityManager().persist(part);
    }
  }

  private void deleteOthers(String entity, DevelopmentPlan plan, List<UUID> kept) {
    getEntityManager()
        .createQuery(
            "delete from "
                + entity
                + " x where x.tenant = :tenant and x.planId = :plan and x.id not in :kept")
        .setParameter("tenant", plan.tenant)
        .setParameter("plan", plan.id)
        .setParameter("kept", kept.isEmpty() ? List.of(new UUID(0, 0)) : kept)
        .executeUpdate();
  }

  private List<DevelopmentPlan> withItems(List<DevelopmentPlan> plans) {
    if (plans.isEmpty()) {
      return plans;
    }
    List<UUID> ids = plans.stream().map(plan -> plan.id).toList();
    Map<UUID, List<PlanItem>> items = parts(PlanItem.class, ids, item -> item.planId);
    Map<UUID, List<PlanAction>> actions = parts(PlanAction.class, ids, action -> action.itemId);
    for (DevelopmentPlan plan : plans) {
      plan.items = items.getOrDefault(plan.id, List.of());
      plan.items.forEach(item -> item.actions = actions.getOrDefault(item.id, List.of()));
    }
    return plans;
  }

  private <T> Map<UUID, List<T>> parts(Class<T> type, List<UUID> plans, Function<T, UUID> whole) {
    return getEntityManager()
        .createQuery(
            "from "
                + type.getSimpleName()
                + " x where x.tenant = :tenant and x.planId in :plans order by x.ordinal",
            type)
        .setParameter("tenant", tenancy.tenant())
        .setParameter("plans", plans)
        .getResultStream()
        .collect(Collectors.groupingBy(whole, HashMap::new, Collectors.toList()));
  }
}
