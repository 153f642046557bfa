package org.espalier.integration.frameworks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import org.espalier.integration.bulk.Findings;
import org.espalier.integration.bulk.FrameworkOrder;
import org.jspecify.annotations.Nullable;

/**
 * A framework version in the making: writes the rows of its scale, its competencies, its jobs and
 * what they require. Keys are made of the framework's, so that versions stand beside each other:
 * {@code ddat@2025-09:Testing}; those of jobs and requirements have no version, so that those of a
 * later version are the same.
 */
final class Catalogue {

  /** How long the name of a competency may be. */
  static final int LONGEST_NAME = 500;

  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_DESCRIPTION = 10_000;

  private final Findings findings;
  private final String base;
  private final String key;
  private final String tier;

  /**
   * Begins a framework.
   *
   * @param base its key without version
   * @param version which version it is, if it is known
   * @param tier for whom its competencies are meant
   */
  Catalogue(Findings findings, String base, @Nullable String version, String tier) {
    this.findings = findings;
    this.base = base;
    this.key = Wording.key(version == null ? base : base + "@" + version);
    this.tier = tier;
  }

  /** The framework itself. */
  void framework(
      Place place, String name, @Nullable String version, String scale, @Nullable String uri) {
    ObjectNode row =
        findings
            .row("frameworks", key)
            .put("name", fit(place, name, LONGEST_TITLE))
            .put("scaleExternalId", scale);
    put(row, "version", version);
    put(row, "sourceUri", uri);
  }

  /**
   * The scale of its levels, unless the order names another.
   *
   * @param labels of the levels, the lowest first; its value is {@code from}
   */
  String scale(
      FrameworkOrder order,
      String own,
      String name,
      int from,
      int proficient,
      List<String> labels) {
    if (order.scale() != null) {
      return order.scale();
    }
    ObjectNode row =
        findings
            .row("proficiency-scales", own)
            .put("name", name)
            .put("wholeLevels", true)
            .put("proficientFrom", proficient);
    var levels = row.putArray("levels");
    for (int i = 0; i < labels.size(); i++) {
      levels.addObject().put("value", from + i).put("label", labels.get(i));
    }
    return own;
  }

  /** The key of a competency by its identity in the framework. */
  String competency(String identity) {
    return Wording.key(key + ":" + identity);
  }

  /** True if there is such a competency already. */
  boolean knows(String identity) {
    return findings.has("competencies", competency(identity));
  }

  /**
   * A competency.
   *
   * @param identity what names it in every version
   */
  ObjectNode competency(
      Place place, String identity, String name, String description, @Nullable String uri) {
    ObjectNode row =
        findings
            .row("competencies", competency(identity))
            .put("name", fit(place, name, LONGEST_NAME))
            .put("frameworkExternalId", key)
            .put("tier", tier);
    put(row, "description", fit(place, description, LONGEST_DESCRIPTION));
    put(row, "sourceUri", uri);
    return row;
  }

  /** A job family by the names of those above it and its own. */
  String family(List<String> path) {
    String id = Wording.key(base + "/" + String.join("/", path));
    ObjectNode row =
        findings.row("job-families", id).put("name", Wording.cut(path.getLast(), LONGEST_TITLE));
    if (path.size() > 1) {
      String parent = Wording.key(base + "/" + String.join("/", path.subList(0, path.size() - 1)));
      row.put("parentExternalId", parent);
    }
    return id;
  }

  /**
   * A job family that the publisher names.
   *
   * @param identity what names it in every version
   */
  ObjectNode group(Place place, String identity, String name) {
    return findings
        .row("job-families", group(identity))
        .put("name", fit(place, name, LONGEST_TITLE));
  }

  /** The key of such a family. */
  String group(String identity) {
    return Wording.key(base + "/" + identity);
  }

  /** A job; its key. */
  String job(Place place, String identity, String title, @Nullable String family) {
    String id = job(identity);
    if (!findings.has("jobs", id)) {
      ObjectNode row = findings.row("jobs", id).put("title", fit(place, title, LONGEST_TITLE));
      put(row, "jobFamilyExternalId", family);
    } else if (family != null
        && !family.equals(findings.row("jobs", id).path("jobFamilyExternalId").asText(family))) {
      findings.note(
          place.file(),
          place.line(),
          place.field(),
          family,
          "The job stands in another family already, which counts.");
    }
    return id;
  }

  /** The key of a job by its identity. */
  String job(String identity) {
    return Wording.key(base + "/" + identity);
  }

  /** True if there is such a job already. */
  boolean knowsJob(String identity) {
    return findings.has("jobs", job(identity));
  }

  /** True if a job requires a competency already. */
  boolean requires(String job, String identity) {
    return findings.has("requirements", Wording.key(job(job) + ": " + identity));
  }

  /** What a job requires; its row. */
  ObjectNode requirement(String job, String identity, BigDecimal level) {
    return findings
        .row("requirements", Wording.key(job + ": " + identity))
        .put("competencyExternalId", competency(identity))
        .put("tier", "JOB")
        .put("level", level)
        .put("jobExternalId", job);
  }

  /** A text that fits; one that was cut is noted. */
  private String fit(Place place, String text, int most) {
    if (text.length() > most) {
      findings.note(
          place.file(),
          place.line(),
          place.field(),
          text,
          "Longer than " + most + " characters; its end was cut off.");
    }
    return Wording.cut(text, most);
  }

  private static void put(ObjectNode row, String member, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      row.put(member, text);
    }
  }
}
