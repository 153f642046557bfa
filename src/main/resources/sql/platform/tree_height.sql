-- How many levels does the subtree of a node have, itself included?
-- Slots: nodes, last. Parameters: node. Leans on <nodes>_path_range.
select coalesce(max(cardinality(s.path)) - min(cardinality(s.path)) + 1, 0) as height
from {nodes}_path s
where s.tenant_id = :tenant
  and s.path >= (select p.path from {nodes}_path p where p.tenant_id = :tenant and p.node_id = :node)
  and s.path < (select p.path || {last} from {nodes}_path p where p.tenant_id = :tenant and p.node_id = :node)
