-- How many rows of each file of a published framework were taken over, and why the others were not.
alter table import_job add column files jsonb;
