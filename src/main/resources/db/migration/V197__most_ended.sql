-- How many things a file may make inactive because it does not have them; null if nobody said. More, and nothing of it is applied.
alter table import_job add column most_ended int;
