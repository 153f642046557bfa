-- Which assignments of other activities did these completions close? Parameters: ids. Leans on completion_closing_pk.
select k.assignment_id from completion_closing k where k.tenant_id = :tenant and k.completion_id = any(:ids)
