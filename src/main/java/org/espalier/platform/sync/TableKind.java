package org.espalier.platform.sync;

import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Row;
import org.espalier.platform.tree.Tree;
import org.jspecify.annotations.Nullable;

/**
 * A kind whose things are rows of one table. It says how rows map to columns and what else must
 * hold; all else (finding references, writing what differs, the tree's paths, the change feed) is
 * done here.
 */
public abstract class TableKind<R extends SyncInput> implements SyncKind<R> {

  private final Tools tools;
  private final String subject;
  private final SyncTable<R> table;
  private final @Nullable Tree tree;
  private final Upsert<R> upsert;
  private final Writer<R> writer;
  private final News news;
  private final Endings<R> endings;
  private final FixedColumns<R> fixed;
  private final OwnedColumns<R> owned;

  /**
   * A kind of things.
   *
   * @param subject what one is called in events: {@code org-unit}
   * @param tree the tree that they form, or null
   */
  protected TableKind(Tools tools, String subject, SyncTable<R> table, @Nullable Tree tree) {
    this.tools = tools;
    this.subject = subject;
    this.table = table;
    this.tree = tree;
    this.upsert = new Upsert<>(table, tree == null ? null : tree.parentColumn());
    this.writer = new Writer<>(tools, table, tree, upsert);
    this.news = new News(tools, subject, table.name());
    this.endings = new Endings<>(tools, table, upsert);
    this.fixed = new FixedColumns<>(table);
    this.owned = new OwnedColumns<>(table, tools);
  }

  /** Checks what needs the things referred to, row by row. */
  protected void check(Inbound<R> row, References references) {}

  /** Checks what needs the present state of the things, for the whole batch at once. */
  protected void guard(List<Inbound<R>> rows, References references) {}

  /**
   * Compares rows with the things that they would change.
   *
   * @param query what matters of these things; its parameters are {@code sources} and {@code
   *     externalIds}, one of each a row, and {@code ordinal} tells the row, from 1
   */
  protected final void compare(Query query, List<Inbound<R>> rows, Comparison<R> comparison) {
    tools
        .sql()
        .list(
            query,
            keys(rows),
            present -> {
              Inbound<R> row = rows.get(present.count("ordinal") - 1);
              comparison.of(row, present);
              return row;
            });
  }

  /** Waits for those who change the things of these rows, or begin to use them, just now. */
  protected final void hold(List<Inbound<R>> rows) {
    Query lock =
        Query.of(
            "select t.id from unnest(:sources::text[], :externalIds::text[]) as k (source, external_id) join "
                + table.name()
                + " t on t.tenant_id = :tenant and t.source = k.source and t.external_id = k.external_id"
                + " order by t.id for no key update of t");
    tools.sql().list(lock, keys(rows), row -> row.uuid("id"));
  }

  private Args keys(List<Inbound<R>> rows) {
    return Args.none()
        .texts("sources", rows.stream().map(Inbound::source).toList())
        .texts("externalIds", rows.stream().map(Inbound::externalId).toList());
  }

  /** Keeps in step what is derived from the things that changed, in the same transaction. */
  protected void changed(List<Inbound<R>> rows, Batch<R> batch) {}

  /** True if events must not tell what a thing is called outside, for the name may say too much. */
  protected boolean confidential() {
    return false;
  }

  @Override
  public final Optional<Tree> tree() {
    return Optional.ofNullable(tree);
  }

  /** The name of one thing in events. */
  public final String subject() {
    return subject;
  }

  /** The members of which one source can have the say. */
  public final Set<String> ownable() {
    return owned.fields(input());
  }

  /** The table of the things. */
  public final String tableName() {
    return table.name();
  }

  @Override
  public final void write(Batch<R> batch) {
    List<Inbound<R>> rows = batch.sound();
    References references = references(rows, batch.file());
    List<Upsert.Prepared<R>> sound =
        prepare(rows, references).stream().filter(p -> p.row().faults().isEmpty()).toList();
    sound = owned.keep(name(), input(), sound, batch.file());
    if (!sound.isEmpty()) {
      write(sound, batch);
    }
  }

  private List<Upsert.Prepared<R>> prepare(List<Inbound<R>> rows, References references) {
    List<Upsert.Prepared<R>> prepared =
        rows.stream().map(row -> upsert.prepare(row, references)).toList();
    rows.forEach(row -> check(row, references));
    guard(rows, references);
    fixed.check(tools.sql(), prepared);
    return prepared;
  }

  /**
   * Finds what is wrong with a row that has faults already, so that the answer names everything.
   */
  final void examine(Inbound<R> row) {
    References references = references(List.of(row), null);
    upsert.prepare(row, references);
    check(row, references);
  }

  /**
   * Deletes a thing and its parts; their tombstones stay.
   *
   * @throws org.espalier.platform.problem.ProblemException IN_USE if something refers to it
   */
  final void end(UUID id) {
    tools.referrers().requireNone(table.name(), id);
    tools.referrers().end(table.name(), id);
    List<Endings.Ended> gone = endings.delete(id);
    if (tree != null) {
      tree.remove(tools.sql(), id);
    }
    news.deleted(gone, confidential());
  }

  /** Deletes what is part of a thing of another table. */
  final void endWith(String whole, UUID id) {
    news.deleted(endings.endWith(whole, id), confidential());
  }

  /** The columns of this kind's table that refer to other tables. */
  final List<Referrers.Referrer> refersTo() {
    return table.referrers();
  }

  @Override
  public final void finish(Batch.File file) {
    if (tree != null && file.anyMoved()) {
      tree.rebuild(tools.sql());
    }
  }

  @Override
  public final int deactivateAbsent(String source, Batch.File file) {
    if (owned.statusOfOthers(name(), source)) {
      return 0;
    }
    List<Endings.Ended> absent = endings.deactivate(source, file.importId());
    news.inactive(absent, confidential());
    return absent.size();
  }

  private References references(List<Inbound<R>> rows, Batch.@Nullable File file) {
    References references = new References();
    table
        .references()
        .forEach((lookup, getters) -> {
          Set<String> ids = new LinkedHashSet<>();
          rows.forEach(row -> getters.forEach(get -> get.apply(row.input()).forEach(ids::add)));
          references.fetch(tools.sql(), lookup, ids);
          if (file != null && lookup.table().equals(table.name())) {
            Set<String> missing = references.missing(lookup, file.source(), ids);
            references.setAside(lookup, missing.isEmpty() ? Map.of() : file.idsOf(missing));
          }
        });
    return references;
  }

  private void write(List<Upsert.Prepared<R>> prepared, Batch<R> batch) {
    List<Writer.Written<R>> changed = writer.write(prepared, batch);
    changed.forEach(one -> news.written(one, confidential()));
    if (!changed.isEmpty()) {
      List<Inbound<R>> rows = changed.stream().map(Writer.Written::row).toList();
      changed(rows, batch);
      tools.changed(table.name(), rows.stream().map(Inbound::id).toList());
    }
  }

  /** Finds what a row may not change of the thing that is there. */
  @FunctionalInterface
  protected interface Comparison<R extends SyncInput> {

    /** Adds to the row's faults. */
    void of(Inbound<R> row, Row present) throws SQLException;
  }
}
