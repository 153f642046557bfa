-- Which nodes would no root lead to, or only over too many levels, if the file were applied? Their own edges, for finding
-- circles. Nothing comes back if no row changes its parent.
-- Slots: nodes, parent. Parameters: import, source, levels. A few passes over the file's keys and the tenant's nodes.
with recursive listed as materialized (
  select k.line, k.external_id, k.parent_external_id, coalesce(n.id, k.new_id) as id, n.id is null as fresh,
    n.{parent} as present_parent
  from import_key k
  left join {nodes} n on n.tenant_id = :tenant and n.external_id = k.external_id and n.source = :source
  where k.tenant_id = :tenant and k.import_id = :import and not k.failed
), moved as materialized (
  select l.line, l.external_id, l.id, l.fresh, l.present_parent, coalesce(p.id, q.id) as parent_id
  from listed l
  left join listed p on p.external_id = l.parent_external_id
  left join lateral (
    select n.id from {nodes} n
    where p.id is null and n.tenant_id = :tenant and n.external_id = l.parent_external_id and n.deleted_at is null
    order by n.source <> :source limit 1
  ) q on true
), changed as (
  select 1 from moved m where m.fresh or m.present_parent is distinct from m.parent_id limit 1
), edge as materialized (
  select m.id, m.parent_id, m.line, m.external_id from moved m
  union all
  select n.id, n.{parent}, null, n.external_id from {nodes} n
  where n.tenant_id = :tenant and not exists (select 1 from moved m where m.id = n.id)
), walk as (
  select e.id, 1 as level from edge e where e.parent_id is null
  union all
  select e.id, w.level + 1 from walk w join edge e on e.parent_id = w.id where w.level < :levels
)
select e.id, e.parent_id, e.line, e.external_id
from edge e
where exists (select 1 from changed) and not exists (select 1 from walk w where w.id = e.id)
order by e.line nulls last
