-- Awards a badge. Parameters: id, employee, badge, giver, reason, points, now, actor.
insert into recognition (tenant_id, id, employee_id, badge_id, giver_id, reason, points, awarded_for, version, created_at,
  created_by, updated_at, updated_by)
values (:tenant, :id, :employee, :badge, :giver::uuid, :reason::text, :points, 'HAND', 1, :now, :actor, :now, :actor)
