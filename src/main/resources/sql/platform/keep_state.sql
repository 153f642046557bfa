-- What were things until now? Keeps the columns that old answers depend on; included where things change.
-- Slots: members, rows, table, id, condition. Parameters: now.
insert into past_state (tenant_id, subject_id, held_until, state)
  select :tenant, t.id, :now, jsonb_build_object({members}, 'active', t.active)
  from {rows}
  join {table} t on t.tenant_id = :tenant and t.id = {id}
  where {condition}
  on conflict (tenant_id, subject_id, held_until) do nothing
