-- What are the levels of a scale? Parameters: scale. Leans on proficiency_scale_pk.
select s.id, s.name, s.levels, s.updated_at
from proficiency_scale s
where s.tenant_id = :tenant and s.id = :scale and s.deleted_at is null
