-- Which plans have these keys, and whose are they? Slots: key (which column), type (its type). Parameters: keys.
-- Leans on development_plan_external, development_plan_pk.
select {key}::text as external_id, p.source, p.id, p.employee_id
from development_plan p
where p.tenant_id = :tenant and {key} = any(:keys::{type}[]) and p.deleted_at is null
