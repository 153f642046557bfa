-- Says of a plan that a version of its template was declined. Parameters: plan, revision (that it is at),
-- version (of the template), now, actor.
-- Leans on development_plan_pk.
update development_plan p set declined_version = :version, version = p.version + 1, updated_at = :now, updated_by = :actor
where p.tenant_id = :tenant and p.id = :plan and p.version = :revision
