-- Keeps a proposal. Parameters: id, title, dueBy, outcome, expiresAt, now, actor.
insert into group_draft (tenant_id, id, title, due_by, outcome, expires_at, version, created_at, created_by, updated_at,
  updated_by)
values (:tenant, :id, :title, :dueBy::date, :outcome, :expiresAt, 1, :now, :actor, :now, :actor)
