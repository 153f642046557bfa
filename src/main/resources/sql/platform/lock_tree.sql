-- Who changes the shape of the tree now? Holds the row until the transaction ends.
-- Parameters: tree, now. Leans on tree_lock_pk.
insert into tree_lock (tenant_id, tree, changed_at) values (:tenant, :tree, :now)
on conflict (tenant_id, tree) do update set changed_at = excluded.changed_at
