-- Which of these statements are on record, and what do they say? Parameters: ids. Leans on xapi_statement_once.
select s.statement_id, s.digest
from xapi_statement s
where s.tenant_id = :tenant and s.statement_id = any(:ids::uuid[])
