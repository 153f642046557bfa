package org.espalier.integration.xapi.mappings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.competency.frameworks.EvidenceSource;
import org.espalier.platform.json.Checked;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sync.Status;
import org.espalier.platform.sync.SyncInput;
import org.jspecify.annotations.Nullable;

/**
 * A mapping of statements as clients send it.
 *
 * @param externalId its id in its source
 * @param source the system that it comes from
 * @param verb only statements of this verb, an IRI; of every verb if absent
 * @param activity only statements about this activity, an IRI, or about those that begin like it if
 *     a * is its end; about everything if absent
 * @param sentBy only statements that the program with this subject sends
 * @param minScaled only statements with this scaled score at least; the others are kept
 * @param employeeSource where the employees come from whose external ids are the names of accounts;
 *     if absent, from a source that is called as the account's home page
 * @param effect what follows
 * @param activityExternalId of COMPLETION: what was completed; if absent, the activity whose
 *     external id is the IRI
 * @param competencyExternalId of EVIDENCE: what it is about
 * @param level of EVIDENCE: the level, whatever the score; or levels
 * @param levels of EVIDENCE: the level by the scaled score; or level
 * @param evidenceSource of EVIDENCE: ASSESSMENT or LEARNING; LEARNING if absent
 * @param status whether it is in use
 */
@Schema(name = "XapiMappingInput")
public record XapiMappingInput(
    @Size(max = 200) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String externalId,
    @Size(max = 60) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String source,
    @Size(max = 2000) @Pattern(regexp = IRI, message = IRI_RULE) @Nullable String verb,
    @Size(max = 2000) @Pattern(regexp = IRI, message = IRI_RULE) @Nullable String activity,
    @Size(max = 200) @Nullable String sentBy,
    @DecimalMin("-1") @DecimalMax("1") @Nullable BigDecimal minScaled,
    @Size(max = 60) @Nullable String employeeSource,
    @NotNull MappingEffect effect,
    @Size(max = 200) @Nullable String activityExternalId,
    @Size(max = 200) @Nullable String competencyExternalId,
    @Nullable BigDecimal level,
    @Size(max = 50) @Nullable List<@NotNull @Valid LevelBand> levels,
    @Nullable EvidenceSource evidenceSource,
    @Nullable Status status)
    implements SyncInput, Checked {

  static final String IRI = "^[A-Za-z][A-Za-z0-9+.-]*:\\S+$";
  static final String IRI_RULE = "must be an absolute IRI";

  @Override
  public @Nullable String system() {
    return source;
  }

  /** The bands; none if there are none. */
  List<LevelBand> bands() {
    return levels == null ? List.of() : levels;
  }

  @Override
  public void check(Faults faults) {
    if (effect == null) {
      return;
    }
    requireOnly(MappingEffect.COMPLETION, "/activityExternalId", activityExternalId, faults);
    requireOnly(MappingEffect.EVIDENCE, "/competencyExternalId", competencyExternalId, faults);
    requireOnly(MappingEffect.EVIDENCE, "/level", level, faults);
    requireOnly(MappingEffect.EVIDENCE, "/levels", levels, faults);
    requireOnly(MappingEffect.EVIDENCE, "/evidenceSource", evidenceSource, faults);
    if (effect == MappingEffect.EVIDENCE) {
      checkEvidence(faults);
    }
  }

  private void checkEvidence(Faults faults) {
    if (competencyExternalId == null) {
      faults.add("/competencyExternalId", FaultCode.REQUIRED, "Evidence is about a competency.");
    }
    if ((level == null) == bands().isEmpty() && !faults.at("/levels")) {
      faults.add("/level", FaultCode.EXCLUSIVE, "Give either level or levels.");
    }
    Set<EvidenceSource> sources = Set.of(EvidenceSource.ASSESSMENT, EvidenceSource.LEARNING);
    if (evidenceSource != null && !sources.contains(evidenceSource)) {
      faults.add("/evidenceSource", FaultCode.NOT_ALLOWED, "This must be ASSESSMENT or LEARNING.");
    }
    Set<BigDecimal> begun = new HashSet<>();
    for (int i = 0; i < bands().size(); i++) {
      LevelBand band = bands().get(i);
      if (band != null
          && band.fromScaled() != null
          && !begun.add(band.fromScaled().stripTrailingZeros())) {
        faults.add(
            "/levels/" + i + "/fromScaled", FaultCode.DUPLICATE, "Another band begins there.");
      }
    }
  }

  private void requireOnly(
      MappingEffect of, String pointer, @Nullable Object value, Faults faults) {
    if (value != null && effect != of) {
      faults.add(pointer, FaultCode.EXCLUSIVE, "Only a mapping to " + of + " has this.");
    }
  }
}
