-- By which identifiers did learning systems name a person who was found? Those of actors who were the person, and the external id
-- wherever accounts are called by external ids of the person's source. Parameters: employee, source, externalId.
-- Leans on xapi_statement_of_person, xapi_statement_by_mapping, xapi_mapping_pk.
select case s.actor_kind
    when 'MBOX' then 'mailto:' || s.actor_name
    when 'MBOX_SHA1SUM' then 'sha1:' || s.actor_name
    when 'ACCOUNT' then s.actor_home || '|' || s.actor_name
    else s.actor_name end as key
from xapi_statement s
where s.tenant_id = :tenant and s.employee_id = :employee and s.actor_kind <> 'UNNAMED'
union
select a.actor_home || '|' || :externalId::text as key
from xapi_statement a
join xapi_mapping m on m.tenant_id = :tenant and m.tenant_id = a.tenant_id and m.id = a.mapping_id
where a.tenant_id = :tenant and a.actor_kind = 'ACCOUNT' and m.employee_source = :source
