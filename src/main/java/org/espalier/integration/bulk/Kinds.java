package org.espalier.integration.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Map;
import java.util.TreeMap;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.sync.SyncKind;

/** Everything that can be imported and exported, by name. */
@ApplicationScoped
class Kinds {

  private final Map<String, SyncKind<?>> kinds = new TreeMap<>();

  Kinds(@Any Instance<SyncKind<?>> found) {
    found.forEach(kind -> kinds.put(kind.name(), kind));
  }

  /**
   * The kind of a name.
   *
   * @throws org.espalier.platform.problem.ProblemException NOT_FOUND, naming those that there are
   */
  SyncKind<?> named(String name) {
    SyncKind<?> kind = kinds.get(name);
    if (kind == null) {
      throw CommonProblem.NOT_FOUND.because(
          "The kinds are " + String.join(", ", kinds.keySet()) + ".");
    }
    return kind;
  }
}
