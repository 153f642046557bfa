-- Takes everything about these candidates out of their own rows; what stays is a tombstone. Parameters: ids, now, actor.
-- Leans on candidate_pk.
update candidate c set external_id = 'erased-' || c.id, given_name = 'Erased', family_name = 'Person', email = null, phone = null,
  origin = null, languages = '[]', note = null, assessments = '[]', active = false, erased_at = :now, deleted_at = :now,
  version = c.version + 1, updated_at = :now, updated_by = :actor
where c.tenant_id = :tenant and c.id = any(:ids)
