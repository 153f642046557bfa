-- How far people are, and by what they were found to be able already.
alter table assignment add column progress int;
alter table assignment add column exemption jsonb;
