-- Takes back what was awarded for things that did not last; which awards were it? Parameters: origins, now, actor.
-- Leans on recognition_by_origin.
update recognition r set deleted_at = :now, version = r.version + 1, updated_at = :now, updated_by = :actor
where r.tenant_id = :tenant and r.origin_id = any(:origins) and r.deleted_at is null
returning r.id, r.employee_id
