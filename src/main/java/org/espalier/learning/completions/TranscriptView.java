package org.espalier.learning.completions;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.workforce.people.EmployeeBrief;

/**
 * Everything that a person learned, as it was known at a moment. It can be told again later word
 * for word, and so be verified.
 *
 * @param asOf the moment: what was recorded or voided later is left out
 * @param totals what it amounts to
 * @param entries in the order of completion
 * @param digest of all of it but the person's names, for verifying: SHA-256 in hexadecimal
 */
@Schema(name = "Transcript")
public record TranscriptView(
    EmployeeBrief employee,
    Instant asOf,
    LearningTotals totals,
    List<TranscriptEntry> entries,
    String digest) {}
