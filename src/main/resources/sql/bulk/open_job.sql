-- Opens an import, whose rows are then received. Parameters: id, kind, source, mode, onError, dryRun, caller, key (or
-- null), now, actor. Leans on import_job_key to refuse a key that is in use.
insert into import_job (tenant_id, id, kind, source, mode, on_error, dry_run, state, caller, idempotency_key, received,
  created, updated, unchanged, failed, deactivated, attempts, created_at, created_by)
values (:tenant, :id, :kind, :source, :mode, :onError, :dryRun, 'RECEIVING', :caller, :key, 0, 0, 0, 0, 0, 0, 0, :now,
  :actor)
