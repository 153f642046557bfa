-- Which badges are awarded for these? One row a badge and thing, in the order of the things.
-- Parameters: kind (what is awarded for), origins (the items or the plans). Leans on badge_pk, plan_item_pk.
select w.ordinal, b.id, b.points
from unnest(:origins::uuid[]) with ordinality as w (origin_id, ordinal)
join badge b on b.tenant_id = :tenant and b.active and b.deleted_at is null and b.awarded_for = :kind
  and (b.competency_id is null or exists (
    select 1 from plan_item i where i.tenant_id = :tenant and i.id = w.origin_id and i.competency_id = b.competency_id))
order by w.ordinal, b.id
