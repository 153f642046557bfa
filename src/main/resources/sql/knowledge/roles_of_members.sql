-- What is a person in these communities? One row each to which the person stands. Parameters: employee, ids.
-- Leans on community_member_once.
select k.community_id, k.role
from community_member k
where k.tenant_id = :tenant and k.community_id = any(:ids) and k.employee_id = :employee and k.deleted_at is null
