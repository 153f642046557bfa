-- Puts on record what completions follow from. Parameters: completions, parts (one of each a row).
insert into completion_part (tenant_id, completion_id, part_id)
select :tenant, r.completion_id, r.part_id from unnest(:completions::uuid[], :parts::uuid[]) as r (completion_id, part_id)
