-- Which of these things have gone to another state than the last one on record, and to which? The steps are put on record.
-- One row a step. Slots: table, log (its steps), owner (the column there that says whose), state (the column of the table that
-- says where it is), first (where all of them begin). Parameters: ids (of new steps, one a thing), things, now, actor, comment.
-- Leans on <table>_pk and on the log's index of its owner.
insert into {log} (tenant_id, id, {owner}, from_state, to_state, comment, made_at, made_by)
select :tenant, asked.id, t.id, coalesce(l.to_state, {first}), t.{state}, :comment, :now, :actor
from unnest(:ids::uuid[], :things::uuid[]) as asked (id, thing_id)
join {table} t on t.tenant_id = :tenant and t.id = asked.thing_id
left join lateral (
  select s.to_state from {log} s where s.tenant_id = :tenant and s.{owner} = t.id order by s.id desc limit 1
) l on true
where t.{state} <> coalesce(l.to_state, {first})
returning {owner} as thing_id, to_state
