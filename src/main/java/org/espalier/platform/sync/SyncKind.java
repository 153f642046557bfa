package org.espalier.platform.sync;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.espalier.platform.problem.Fault;
import org.espalier.platform.tree.Tree;

/**
 * A kind of thing that can be imported and exported. Each is a bean; the bulk endpoints find them
 * by {@link #name()}.
 *
 * @param <R> the row
 */
public interface SyncKind<R extends SyncInput> {

  /** Plural, kebab-case, as in paths and scopes: {@code org-units}. */
  String name();

  /** The record that a row becomes. */
  Class<R> input();

  /** The tree that the things form, if they form one. */
  default Optional<Tree> tree() {
    return Optional.empty();
  }

  /** The parent's external id, for kinds that form a tree. */
  default Optional<String> parentOf(R input) {
    return Optional.empty();
  }

  /**
   * Writes the sound rows of a batch in the present transaction, and says of each what was done.
   * Faults found on the way are added to the rows that have them; nothing of such a row is written.
   */
  void write(Batch<R> batch);

  /**
   * Looks at the things of a file once all are written, for what only then shows: that a thing
   * refers to a row that failed, or that things need each other in a circle. All is then undone,
   * these rows are taken out, and the rest is written again.
   *
   * @param neverWritten the ids that were set aside for rows that failed
   */
  default List<Misfit> misfits(Batch.File file, Set<UUID> neverWritten) {
    return List.of();
  }

  /**
   * A row that turns out not to fit.
   *
   * @param externalId its key; passed over if the file has no such row
   * @param fault what is wrong
   */
  record Misfit(String externalId, Fault fault) {}

  /** Called once after the last batch of a file. */
  default void finish(Batch.File file) {}

  /** Why a file cannot stand for all things of this kind; empty if it can. */
  default Optional<String> irreplaceable() {
    return Optional.empty();
  }

  /**
   * Makes everything of this source inactive that the file does not have. Only called for kinds
   * that a file can stand for.
   *
   * @return how many things became inactive
   */
  default int deactivateAbsent(String source, Batch.File file) {
    throw new UnsupportedOperationException(name());
  }

  /**
   * Insists that the caller may import things of this kind.
   *
   * @throws org.espalier.platform.problem.ProblemException FORBIDDEN
   */
  void requireBulk();

  /**
   * Insists that the caller may see things of this kind at all.
   *
   * @throws org.espalier.platform.problem.ProblemException FORBIDDEN
   */
  void requireRead();

  /**
   * Hands out every thing that the caller may see, as rows, in an order in which they can be read
   * at a glance.
   */
  void export(Consumer<R> consumer);
}
