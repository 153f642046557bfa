-- Marks one of a question's answers as the accepted one, or none of them. Parameters: question, answer (null for none), accepted
-- (whether to mark or to take the mark away), now, actor. Leans on answer_of_question.
update answer a set accepted = :accepted, version = a.version + 1, updated_at = :now, updated_by = :actor
where a.tenant_id = :tenant and a.question_id = :question and a.deleted_at is null and a.accepted <> :accepted
  and (:answer::uuid is null or (a.id = :answer::uuid) = :accepted)
