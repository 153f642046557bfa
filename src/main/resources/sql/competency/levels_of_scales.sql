-- Which levels have the scales of two versions of a framework? One row a scale. Parameters: from, to. Leans on proficiency_scale_pk.
select s.id, s.levels
from proficiency_scale s
where s.tenant_id = :tenant and s.id in (:from, :to)
