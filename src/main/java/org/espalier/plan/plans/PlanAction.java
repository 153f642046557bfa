package org.espalier.plan.plans;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.espalier.platform.sql.Ids;
import org.espalier.platform.tenancy.TenantKey;
import org.jspecify.annotations.Nullable;

/** Something that is done for an item; learning becomes an assignment once the plan is active. */
@Entity
@Table(name = "plan_action")
@IdClass(TenantKey.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills in what it loads
class PlanAction {

  @Id
  @Column(name = "tenant_id")
  String tenant;

  @Id UUID id;

  @Column(name = "plan_id")
  UUID planId;

  @Column(name = "item_id")
  UUID itemId;

  int ordinal;

  @Enumerated(EnumType.STRING)
  ActionType type;

  @Nullable String title;

  @Column(name = "activity_id")
  @Nullable UUID activityId;

  @Column(name = "article_id")
  @Nullable UUID articleId;

  @Nullable LocalDate due;

  @Column(name = "assignment_id")
  @Nullable UUID assignmentId;

  protected PlanAction() {}

  PlanAction(PlanItem item, ActionContent content, int place) {
    this.tenant = item.tenant;
    this.id = Ids.next();
    this.planId = item.planId;
    this.itemId = item.id;
    this.ordinal = place;
    this.type = content.type();
    this.title = content.title();
    this.activityId = content.activity();
    this.articleId = content.article();
    this.due = content.due();
  }

  /**
   * True if it asks for the same activity or article; for the same in words where there is none.
   */
  boolean asksFor(ActionContent content) {
    return type == content.type()
        && Objects.equals(activityId, content.activity())
        && Objects.equals(articleId, content.article())
        && (activityId != null || articleId != null || Objects.equals(title, content.title()));
  }

  void rewrite(ActionContent content, int place) {
    title = content.title();
    due = content.due();
    ordinal = place;
  }

  ActionContent content() {
    return new ActionContent(type, title, activityId, articleId, due);
  }
}
