-- How many people would this mentor guide at a time? No row for whoever offers none; very many for whoever does not say. Nobody else
-- accepts for the mentor meanwhile. Parameters: mentor. Leans on mentor_profile_of_mentors.
select coalesce(p.capacity, 1000000) as capacity
from mentor_profile p
where p.tenant_id = :tenant and p.employee_id = :mentor and p.mentor and p.active and p.deleted_at is null
for no key update
