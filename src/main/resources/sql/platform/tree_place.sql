-- Where do a node and all below it stand, now that its parent is what it is?
-- Slots: nodes, parent, last. Parameters: node. Leans on <nodes>_path_range for the subtree; writes what differs only.
with old as (
  select p.path from {nodes}_path p where p.tenant_id = :tenant and p.node_id = :node
), fresh as (
  select coalesce(p.path, '{}'::uuid[]) || n.id as path
  from {nodes} n
  left join {nodes}_path p on p.tenant_id = :tenant and p.tenant_id = n.tenant_id and p.node_id = n.{parent}
  where n.tenant_id = :tenant and n.id = :node
), moved as (
  select s.node_id, fresh.path || s.path[cardinality(old.path) + 1 :] as path
  from old, fresh, {nodes}_path s
  where s.tenant_id = :tenant and s.path >= old.path and s.path < old.path || {last} and old.path <> fresh.path
), arrived as (
  select :node as node_id, fresh.path from fresh where not exists (select 1 from old)
)
insert into {nodes}_path (tenant_id, node_id, path)
select :tenant, placed.node_id, placed.path
from (select * from moved union all select * from arrived) placed
on conflict (tenant_id, node_id) do update set path = excluded.path
