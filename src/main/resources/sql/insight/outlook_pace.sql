-- How fast did development close gaps? One row: items of plans that were achieved, Σ of the shares of their scales that they closed, Σ of
-- the days that this took from the start of the plan. Parameters: since, until. Leans on plan_item_pk.
select count(*) as items, coalesce(sum((i.target_level - coalesce(i.from_level, s.min_value)) / (s.max_value - s.min_value)), 0) as closed,
  coalesce(sum(greatest(1, (i.closed_at at time zone 'UTC')::date
    - coalesce(p.period_start, (p.created_at at time zone 'UTC')::date))), 0) as days
from plan_item i
join development_plan p on p.tenant_id = :tenant and p.tenant_id = i.tenant_id and p.id = i.plan_id
join competency c on c.tenant_id = :tenant and c.tenant_id = i.tenant_id and c.id = i.competency_id
join framework f on f.tenant_id = :tenant and f.tenant_id = c.tenant_id and f.id = c.framework_id
join proficiency_scale s on s.tenant_id = :tenant and s.tenant_id = f.tenant_id and s.id = f.scale_id
where i.tenant_id = :tenant and i.state = 'ACHIEVED' and i.closed_at > :since and i.closed_at <= :until
  and p.deleted_at is null and i.target_level > coalesce(i.from_level, s.min_value)
