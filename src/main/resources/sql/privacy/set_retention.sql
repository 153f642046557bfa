-- Sets how long the tenant keeps things. Parameters: id, events, inactive, grace, exports, candidates (days), now, actor.
-- Leans on retention_setting_pk.
insert into retention_setting (tenant_id, id, event_days, inactive_days, grace_days, export_days, candidate_days, version,
  updated_at, updated_by)
values (:tenant, :id, :events::int, :inactive::int, :grace, :exports, :candidates, 1, :now, :actor)
on conflict (tenant_id) do update
set event_days = excluded.event_days, inactive_days = excluded.inactive_days, grace_days = excluded.grace_days,
  export_days = excluded.export_days, candidate_days = excluded.candidate_days, version = retention_setting.version + 1, updated_at = excluded.updated_at,
  updated_by = excluded.updated_by
