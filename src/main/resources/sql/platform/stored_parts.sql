-- What are the parts of a file? One row each, in order. Parameters: file. Leans on stored_part_pk.
select p.bytes from stored_part p where p.tenant_id = :tenant and p.file_id = :file order by p.part
