package org.espalier.learning.transcripts;

import jakarta.inject.Singleton;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tenancy.Role;
import org.espalier.platform.tenancy.Tenancy;
import org.espalier.workforce.people.Reach;
import org.espalier.workforce.people.ReachPolicy;

/** Transcripts: seen by whoever may see the person's completions and certifications. */
@Singleton
class TranscriptPolicy extends ReachPolicy {

  TranscriptPolicy(Tenancy tenancy, Reach reach, Sql sql) {
    super("completions", "e.id", tenancy, reach, sql, Role.LEARNING_ADMIN);
  }
}
