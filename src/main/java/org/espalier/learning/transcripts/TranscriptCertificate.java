package org.espalier.learning.transcripts;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.learning.certifications.CertificationBrief;
import org.espalier.learning.certifications.CertificationCycle;

/**
 * A certification that a person earned.
 *
 * @param cycles every time for which the person held it, the first one first; each names the
 *     completion that earned or renewed it
 */
@Schema(name = "TranscriptCertificate")
public record TranscriptCertificate(
    CertificationBrief certification, List<CertificationCycle> cycles) {}
