-- Gives up imports of whose files nothing came any more: their servers ended. Their keys are free again. Parameters: now, before
-- (when something should have come), problem. Leans on import_job_receiving.
update import_job j set state = 'FAILED', problem = :problem, finished_at = :now, idempotency_key = null
where j.tenant_id = :tenant and j.state = 'RECEIVING' and j.parent_id is null and coalesce(j.heard_at, j.created_at) < :before
returning j.id
