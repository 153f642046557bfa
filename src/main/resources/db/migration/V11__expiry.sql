-- Which kept proficiencies have run out? Few have a date at all, so the index is small. Group gaps ask it.
create index proficiency_by_expiry on proficiency (tenant_id, fresh_until) where fresh_until is not null;
