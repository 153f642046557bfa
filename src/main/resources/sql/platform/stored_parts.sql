-- What are these parts of a file? One row each, in order. Parameters: file, first, last (numbers of parts, from 0).
-- Leans on stored_part_pk.
select p.bytes from stored_part p
where p.tenant_id = :tenant and p.file_id = :file and p.part between :first and :last
order by p.part
