-- Where does every node of the tree stand? Writes what differs only.
-- Slots: nodes, parent. Parameters: levels (deeper nodes are left alone). Leans on <nodes>_children. Rows that are expected make the planner
-- join by hash, or look children up by their parent, where it knows nothing of the tenant: left alone it goes over all nodes for each node.
insert into {nodes}_path (tenant_id, node_id, path)
with recursive walk as (
  select n.id, array[n.id] as path
  from {nodes} n
  where n.tenant_id = :tenant and n.{parent} is null
  union all select null, null {include platform/expect_rows}
  union all
  select n.id, walk.path || n.id
  from walk
  join {nodes} n on n.tenant_id = :tenant and n.{parent} = walk.id
  where cardinality(walk.path) < :levels
)
select :tenant, walk.id, walk.path
from walk
left join {nodes}_path p on p.tenant_id = :tenant and p.node_id = walk.id
where p.path is distinct from walk.path
on conflict (tenant_id, node_id) do update set path = excluded.path
