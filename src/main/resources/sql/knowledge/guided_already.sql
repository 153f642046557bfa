-- How many people does this mentor guide now? Parameters: mentor. Leans on mentoring_by_mentor.
select count(*)::int as guided
from mentoring m
where m.tenant_id = :tenant and m.mentor_id = :mentor and m.state = 'ACTIVE' and m.deleted_at is null
