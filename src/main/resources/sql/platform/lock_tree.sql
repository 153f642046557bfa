-- Who changes the shape of the tree now? Holds the row until the transaction ends: a conflicting row is locked whether or
-- not the condition lets it be written. Parameters: tree, now. Leans on tree_lock_pk.
insert into tree_lock (tenant_id, tree, changed_at) values (:tenant, :tree, :now)
on conflict (tenant_id, tree) do update set changed_at = excluded.changed_at
where tree_lock.changed_at is null
