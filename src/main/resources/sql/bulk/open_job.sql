-- Opens an import, whose rows are then received. Parameters: id, parent (the import that it is a part of, or null), kind, format (or
-- null), source, mode, onError, dryRun, mostEnded (or null), caller, key (or null), now, actor. Leans on import_job_key to refuse a key that is in use.
insert into import_job (tenant_id, id, parent_id, kind, format, source, mode, on_error, dry_run, most_ended, state, caller,
  idempotency_key, received, created, updated, unchanged, failed, deactivated, attempts, created_at, created_by)
values (:tenant, :id, :parent::uuid, :kind, :format, :source, :mode, :onError, :dryRun, :mostEnded, 'RECEIVING', :caller, :key, 0, 0, 0, 0,
  0, 0, 0, :now, :actor)
