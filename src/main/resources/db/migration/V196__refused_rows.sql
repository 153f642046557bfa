-- How many rows of a file failed before any was applied: counted once, when they come. Null for files that came before this.
alter table import_job add column refused int;
