package org.espalier.privacy.records;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a table holds about people. Each of its columns of text, JSON or bytes is exactly one of:
 * erased (about the person whom the row concerns), an actor (the subject of whoever did something),
 * written (by an actor, in words of one's own), a copy (gone with the row), or plain (says nothing
 * about anybody).
 *
 * <p>SQL pieces speak of the row as {@code t} and may use {@code :employee}, {@code :subjects},
 * {@code :keys}, {@code :externalId}, {@code :names} (the subjects in small letters), {@code
 * :agents} and {@code :pseudonym}.
 */
public final class PersonalTable {

  private final String name;
  private @Nullable String about;
  private @Nullable String removed;
  private boolean told = true;
  private boolean pay;
  private @Nullable String toldAlone;
  private final Map<String, String> erased = new LinkedHashMap<>();
  private final Map<String, String> written = new LinkedHashMap<>();
  private final Map<String, Signed> signed = new LinkedHashMap<>();
  private final List<String> actors = new ArrayList<>();
  private final Set<String> rest = new TreeSet<>();

  PersonalTable(String name) {
    this.name = name;
  }

  /** Which rows concern the person. */
  PersonalTable about(String condition) {
    about = condition;
    return this;
  }

  /** Which rows are copies that go away with the person; they are not told in exports. */
  PersonalTable removed(String condition) {
    removed = condition;
    return this;
  }

  /** Says that the rows are no record of the person, only of how the record came here. */
  PersonalTable untold() {
    told = false;
    return this;
  }

  /**
   * Which of the rows that concern the person exports tell, where others were promised that the
   * person does not see all of them.
   */
  PersonalTable told(String condition) {
    toldAlone = condition;
    return this;
  }

  /** Says that rows tell what somebody is paid: only the person and who may see pay are told. */
  PersonalTable pay() {
    pay = true;
    return this;
  }

  boolean tellsPay() {
    return pay;
  }

  /** A column of rows that concern the person, and what it becomes. */
  PersonalTable erased(String column, String replacement) {
    erased.put(column, replacement);
    return this;
  }

  /** Columns that name the subject of whoever did something. */
  PersonalTable actors(String... columns) {
    actors.addAll(List.of(columns));
    return this;
  }

  /** A column of words of one's own, and the column that says whose. */
  PersonalTable written(String column, String author) {
    written.put(column, author);
    return this;
  }

  /** A column that repeats within itself who an actor is, and what it becomes. */
  PersonalTable signed(String column, String actor, String replacement) {
    signed.put(column, new Signed(actor, replacement));
    return this;
  }

  /** Columns that say nothing about anybody, or that go away with their rows. */
  PersonalTable plain(String... columns) {
    rest.addAll(List.of(columns));
    return this;
  }

  /** The table. */
  public String name() {
    return name;
  }

  /** Which rows concern a person; null if none does. */
  public @Nullable String about() {
    return about;
  }

  /** Which rows exports tell; null if none. */
  public @Nullable String toldAbout() {
    return !told() ? null : toldAlone == null ? about : "(" + about + ") and (" + toldAlone + ")";
  }

  /** Which rows go away; null if none does. */
  @Nullable String removed() {
    return removed;
  }

  /** True if exports tell the rows that concern the person. */
  public boolean told() {
    return told && about != null;
  }

  /** Columns that name who did something. */
  public List<String> actors() {
    return List.copyOf(actors);
  }

  /** Columns with words, each with the column that says whose they are. */
  public Map<String, String> written() {
    return Map.copyOf(written);
  }

  Map<String, String> erased() {
    return erased;
  }

  Map<String, Signed> signed() {
    return signed;
  }

  /** Every column that was thought about. */
  Set<String> columns() {
    Set<String> all = new TreeSet<>(rest);
    all.addAll(erased.keySet());
    all.addAll(written.keySet());
    all.addAll(signed.keySet());
    all.addAll(actors);
    return all;
  }

  /**
   * What repeats who did something.
   *
   * @param actor the column that says who
   * @param replacement what it becomes once that one is erased
   */
  record Signed(String actor, String replacement) {}
}
