package org.espalier.integration.frameworks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.espalier.integration.bulk.Findings;
import org.jspecify.annotations.Nullable;

/**
 * The pillar of occupations: ISCO groups are job families in their tree, occupations jobs in the
 * family of their group. Occupations below others are in the group of these: jobs form no tree.
 */
final class EscoOccupations {

  private static final String PARENT = "parentExternalId";
  private static final String FAMILY = "jobFamilyExternalId";
  private static final String NO_PLACE = "Jobs and families have no place for descriptions.";

  private final Findings findings;
  private final Catalogue catalogue;
  private final Map<String, ObjectNode> groups = new LinkedHashMap<>();
  private final Map<String, ObjectNode> jobs = new LinkedHashMap<>();
  private final Map<String, String> byCode = new HashMap<>();
  private final Map<String, EscoConcept> said = new LinkedHashMap<>();
  private final Map<String, String> above = new HashMap<>();

  EscoOccupations(Findings findings, Catalogue catalogue) {
    this.findings = findings;
    this.catalogue = catalogue;
  }

  void group(EscoConcept concept) {
    if (groups.containsKey(concept.uri())) {
      leave(concept, "The group stands there already; the first row counts.");
      return;
    }
    groups.put(
        concept.uri(), catalogue.group(concept.place(), concept.identity(), concept.label()));
    if (!concept.code().isEmpty()) {
      byCode.putIfAbsent(concept.code(), concept.uri());
    }
    described(concept);
  }

  void occupation(EscoConcept concept) {
    if (jobs.containsKey(concept.uri())) {
      leave(concept, "The occupation stands there already; the first row counts.");
      return;
    }
    String job = catalogue.job(concept.place(), concept.identity(), concept.label(), null);
    jobs.put(concept.uri(), findings.row("jobs", job));
    said.put(concept.uri(), concept);
    described(concept);
  }

  /** Puts occupations in the groups that their own rows name. */
  void place() {
    said.forEach((uri, concept) -> {
      String group = byCode.get(concept.code());
      if (group != null) {
        put(uri, group);
      } else if (!concept.code().isEmpty()) {
        findings.pass(
            concept.table().file(),
            concept.row().line(),
            "iscoGroup",
            concept.code(),
            "No such group is there; the job has no family by it.");
      }
    });
  }

  /** True if a concept is one of these. */
  boolean knows(String uri) {
    return groups.containsKey(uri) || jobs.containsKey(uri);
  }

  /**
   * Hangs one of these on another.
   *
   * @return why it could not be done; null if it was
   */
  @Nullable String hang(String uri, String broader) {
    ObjectNode group = groups.get(uri);
    if (group != null) {
      return groups.containsKey(broader) && !broader.equals(uri)
          ? put(group, PARENT, broader, "The group hangs on another already.")
          : "No group of the files; nothing hangs on it.";
    }
    if (groups.containsKey(broader)) {
      return put(uri, broader);
    }
    if (!jobs.containsKey(broader)) {
      return "No concept of the files; nothing hangs on it.";
    }
    above.putIfAbsent(uri, broader);
    return "Jobs form no tree; this one is in the family of its group.";
  }

  private @Nullable String put(String uri, String group) {
    ObjectNode job = jobs.get(uri);
    return job == null
        ? "No such occupation."
        : put(job, FAMILY, group, "The occupation is in another group already.");
  }

  private @Nullable String put(ObjectNode row, String member, String group, String taken) {
    String key = catalogue.group(EscoConcept.identity(group));
    if (row.has(member)) {
      return row.path(member).asText().equals(key) ? null : taken;
    }
    row.put(member, key);
    return null;
  }

  /**
   * What no relation said: groups hang as their codes do, occupations are where those above are.
   */
  void settle() {
    byCode.forEach((code, uri) -> {
      ObjectNode group = groups.get(uri);
      String wider = byCode.get(code.substring(0, code.length() - 1));
      if (group != null && wider != null && !group.has(PARENT)) {
        group.put(PARENT, catalogue.group(EscoConcept.identity(wider)));
      }
    });
    jobs.forEach((uri, job) -> {
      String family = inherited(uri);
      if (family != null && !job.has(FAMILY)) {
        job.put(FAMILY, family);
      }
    });
  }

  private @Nullable String inherited(String uri) {
    Set<String> seen = new HashSet<>();
    for (String at = uri; at != null && seen.add(at); at = above.get(at)) {
      ObjectNode job = jobs.get(at);
      if (job != null && job.has(FAMILY)) {
        return job.path(FAMILY).asText();
      }
    }
    return null;
  }

  private void described(EscoConcept concept) {
    if (!concept.text().isEmpty()) {
      findings.pass(
          concept.table().file(), concept.row().line(), "description", concept.label(), NO_PLACE);
    }
  }

  private void leave(EscoConcept concept, String reason) {
    findings.leave(concept.table().file(), concept.row().line(), "uri", concept.uri(), reason);
  }
}
