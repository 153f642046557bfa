-- Ends an import. Parameters: import, state, now, problem, versions, and the counts. Leans on import_job_pk.
update import_job set state = :state, finished_at = :now, problem = :problem, versions = :versions, created = :created, updated = :updated,
  unchanged = :unchanged, failed = :failed, deactivated = :deactivated
where tenant_id = :tenant and id = :import
