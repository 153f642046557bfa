package org.espalier.insight.gaps;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** By what the rows or the columns of a heat map differ. */
@Schema(
    description =
        "By what rows or columns differ: by where people work, by what is required, or by how large the shortfall is; ALL is a single one.")
public enum GapDimension {
  ALL(null, "'ALL'::text", null, null),
  ORG_UNIT(
      "coalesce(up.path[coalesce(array_position(up.path, :unitTop::uuid), 0) + :depth::int]::text,"
          + " '=' || k.org_unit_id::text)",
      null,
      "org_unit",
      "name"),
  JOB_FAMILY(
      "coalesce(fp.path[coalesce(array_position(fp.path, :familyTop::uuid), 0) + :depth::int]::text,"
          + " '=' || j.job_family_id::text)",
      null,
      "job_family",
      "name"),
  JOB("k.job_id::text", null, "job", "title"),
  LOCATION("k.location", null, null, null),
  LEADERSHIP_LEVEL("j.leadership_level", null, null, null),
  COMPETENCY(null, "d.competency_id::text", "competency", "name"),
  TIER(null, "d.tier", null, null),
  FRAMEWORK(null, "d.framework_id::text", "framework", "name"),
  SEVERITY(
      null,
      "(array['NONE', 'NONE', 'LOW', 'MODERATE', 'HIGH', 'UNASSESSED'])[d.standing]",
      null,
      null);

  private final @Nullable String ofPeople;
  private final @Nullable String ofCases;
  private final @Nullable String table;
  private final @Nullable String name;

  GapDimension(
      @Nullable String ofPeople,
      @Nullable String ofCases,
      @Nullable String table,
      @Nullable String name) {
    this.ofPeople = ofPeople;
    this.ofCases = ofCases;
    this.table = table;
    this.name = name;
  }

  /** What tells people apart, over where they work; a subtree counts as its root. */
  String place() {
    return ofPeople == null ? "null::text" : ofPeople;
  }

  /**
   * What tells cases apart, over told {@code d}.
   *
   * @param placed where people were told apart already
   */
  String cases(String placed) {
    return ofCases == null ? placed : ofCases;
  }

  /** The table of the things, if it is things; else the values stand for themselves. */
  @Nullable String table() {
    return table;
  }

  /** The column of that table with what they are called. */
  String title() {
    return name == null ? "" : name;
  }

  /** True for trees, whose deeper things count in those above. */
  boolean rolledUp() {
    return this == ORG_UNIT || this == JOB_FAMILY;
  }
}
