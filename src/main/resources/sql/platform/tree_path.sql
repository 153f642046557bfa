-- Which nodes lead from the root to this one? Slots: nodes. Parameters: node. Leans on <nodes>_path_pk.
select p.path from {nodes}_path p where p.tenant_id = :tenant and p.node_id = :node
