package org.espalier.learning.transcripts;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.learning.completions.LearningTotals;
import org.espalier.workforce.people.EmployeeBrief;

/**
 * Everything that a person learned, as it was known at a moment. It can be told again later word
 * for word, and so be verified.
 *
 * @param asOf the moment: what was recorded or voided later is left out
 * @param totals what it amounts to
 * @param entries in the order of completion
 * @param certificates what the person had earned by that day; it follows from completions and from
 *     the terms of the certifications, and the digest does not cover it
 * @param lessons the lessons of colleagues that were finished, in that order; nobody but the person
 *     says so, neither totals nor digest cover them
 * @param events the events of open communities that the person was at, in their order, as those
 *     said who invited; neither totals nor digest cover them
 * @param digest of the person's id, the moment and the entries, for verifying: SHA-256 in
 *     hexadecimal
 */
@Schema(name = "Transcript")
public record TranscriptView(
    EmployeeBrief employee,
    Instant asOf,
    LearningTotals totals,
    List<TranscriptEntry> entries,
    List<TranscriptCertificate> certificates,
    List<TranscriptLesson> lessons,
    List<TranscriptEvent> events,
    String digest) {}
