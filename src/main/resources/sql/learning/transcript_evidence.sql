-- What did a completion (alias c) say of competencies, as it was known at a moment? An expression: a list in JSON, null for nothing.
-- Parameters: asOf. Leans on evidence_by_origin.
(
    select json_agg(json_build_object('id', x.id, 'competencyId', k.id, 'competencyExternalId', k.external_id,
      'competency', k.name, 'level', trim_scale(x.level), 'validUntil', x.valid_until) order by x.id)
    from evidence x
    join competency k on k.tenant_id = :tenant and k.tenant_id = x.tenant_id and k.id = x.competency_id
    where x.tenant_id = :tenant and x.origin_id = c.id and x.recorded_at <= :asOf
      and (x.revoked_at is null or x.revoked_at > :asOf)
  )
