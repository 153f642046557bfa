package org.espalier.integration.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.espalier.competency.evidence.CarriedEvidence;
import org.espalier.competency.frameworks.FrameworkVersions;
import org.espalier.competency.requirements.RequirementInput;
import org.espalier.competency.requirements.Requirements;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sync.Inbound;
import org.jspecify.annotations.Nullable;

/**
 * Follows a framework from an earlier version to the one that an import brings: tells what differs,
 * makes requirements ask for the later version's competencies, and carries the levels of people
 * over. Inside the transaction of the import.
 */
@ApplicationScoped
class ImportedVersions {

  private static final int TOLD = 500;
  private static final Query FORMER = Query.file("bulk/former_versions");
  private static final Query REQUIREMENTS = Query.file("bulk/former_requirements");

  private final Sql sql;
  private final FrameworkVersions versions;
  private final Requirements requirements;
  private final CarriedEvidence evidence;

  ImportedVersions(
      Sql sql, FrameworkVersions versions, Requirements requirements, CarriedEvidence evidence) {
    this.sql = sql;
    this.versions = versions;
    this.requirements = requirements;
    this.evidence = evidence;
  }

  /**
   * Follows the frameworks of an import.
   *
   * @param parts of the import, applied
   */
  List<ImportedVersion> follow(List<ImportTask> parts, Instant now) {
    Optional<ImportTask> frameworks = part(parts, "frameworks");
    if (frameworks.isEmpty()) {
      return List.of();
    }
    UUID jobs = part(parts, "jobs").map(ImportTask::id).orElse(null);
    Args args = frameworks.get().args().and("source", frameworks.get().source());
    return sql.list(FORMER, args, Pair::of).stream().map(pair -> follow(pair, jobs, now)).toList();
  }

  private static Optional<ImportTask> part(List<ImportTask> parts, String kind) {
    return parts.stream().filter(part -> part.kind().equals(kind)).findFirst();
  }

  private ImportedVersion follow(Pair pair, @Nullable UUID jobs, Instant now) {
    Args args =
        Args.of("from", pair.from())
            .and("to", pair.to())
            .and("base", pair.base())
            .and("jobs", jobs);
    List<Asked> asked = sql.list(REQUIREMENTS, args, Asked::of);
    List<UUID> dropped = asked.stream().filter(Asked::dropped).map(Asked::id).toList();
    Map<UUID, String> followed = new HashMap<>();
    asked.stream()
        .filter(one -> !one.dropped() && one.latter() != null)
        .forEach(one -> followed.put(one.id(), String.valueOf(one.latter())));
    requirements.end(dropped, now);
    List<LeftRequirement> left = left(asked, requirements.follow(followed, now));
    CarriedEvidence.Carried levels =
        evidence.carry(pair.from(), pair.to(), !pair.scaleChanged(), now);
    return new ImportedVersion(
        pair.fromKey(),
        pair.toKey(),
        pair.scaleChanged(),
        versions.levels(pair.fromScale(), pair.toScale()),
        versions.counts(pair.from(), pair.to()),
        versions.changes(pair.from(), pair.to(), 0, TOLD),
        versions.requirementChanges(pair.from(), pair.to(), 0, TOLD),
        asked.size() - dropped.size() - left.size(),
        dropped.size(),
        left.size(),
        left.subList(0, Math.min(TOLD, left.size())),
        levels.carried(),
        levels.left());
  }

  private static List<LeftRequirement> left(
      List<Asked> asked, List<Inbound<RequirementInput>> refused) {
    Map<UUID, String> reasons = new HashMap<>();
    refused.forEach(row -> reasons.put(row.id(), row.faults().list().getFirst().message()));
    List<LeftRequirement> left = new ArrayList<>();
    for (Asked one : asked) {
      String reason =
          one.latter() == null && !one.dropped()
              ? "The later version has no such competency."
              : reasons.get(one.id());
      if (reason != null) {
        left.add(new LeftRequirement(one.externalId(), one.former(), reason));
      }
    }
    return left;
  }

  private record Pair(
      UUID from, String fromKey, UUID to, String toKey, UUID fromScale, UUID toScale, String base) {

    boolean scaleChanged() {
      return !fromScale.equals(toScale);
    }

    static Pair of(Row row) throws SQLException {
      return new Pair(
          row.uuid("from_id"),
          row.text("from_key"),
          row.uuid("to_id"),
          row.text("to_key"),
          row.uuid("from_scale"),
          row.uuid("to_scale"),
          row.text("base"));
    }
  }

  private record Asked(
      UUID id, String externalId, String former, @Nullable String latter, boolean dropped) {

    static Asked of(Row row) throws SQLException {
      return new Asked(
          row.uuid("id"),
          row.text("external_id"),
          row.text("former_external_id"),
          row.textOrNull("latter_external_id"),
          row.flag("dropped"));
    }
  }
}
