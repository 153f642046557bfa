-- Makes actions of items of new plans. Parameters: ids, plans, items, ordinals, types, titles, activities, dues (one of each
-- an action).
insert into plan_action (tenant_id, id, plan_id, item_id, ordinal, type, title, activity_id, due)
select :tenant, n.id, n.plan_id, n.item_id, n.ordinal, n.type, n.title, n.activity_id, n.due
from unnest(:ids::uuid[], :plans::uuid[], :items::uuid[], :ordinals::int[], :types::text[], :titles::text[],
  :activities::uuid[], :dues::date[]) as n (id, plan_id, item_id, ordinal, type, title, activity_id, due)
