-- Makes items of new plans, with the gaps that they answer. Parameters: ids, plans, ordinals, competencies, froms, targets,
-- priorities, gaps, kinds, dues (one of each an item).
insert into plan_item (tenant_id, id, plan_id, ordinal, competency_id, from_level, target_level, priority, gap, kind, due,
  state)
select :tenant, n.id, n.plan_id, n.ordinal, n.competency_id, n.from_level, n.target_level, n.priority, n.gap, n.kind,
  n.due, 'OPEN'
from unnest(:ids::uuid[], :plans::uuid[], :ordinals::int[], :competencies::uuid[], :froms::numeric[], :targets::numeric[],
  :priorities::numeric[], :gaps::jsonb[], :kinds::text[], :dues::date[])
  as n (id, plan_id, ordinal, competency_id, from_level, target_level, priority, gap, kind, due)
