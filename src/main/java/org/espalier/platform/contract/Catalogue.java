package org.espalier.platform.contract;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.espalier.platform.problem.ProblemType;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;

/** Every type of problem that there is, from all enums of the server. */
final class Catalogue {

  static final Comparator<ProblemType> ORDER =
      Comparator.comparingInt(ProblemType::status).thenComparing(ProblemType::name);

  private final Map<String, ProblemType> types = new TreeMap<>();

  Catalogue(IndexView index) {
    for (ClassInfo type : index.getAllKnownImplementations(ProblemType.class)) {
      for (ProblemType constant : constants(type.name().toString())) {
        types.put(constant.name(), constant);
      }
    }
  }

  /**
   * The type of a code.
   *
   * @throws IllegalStateException if there is none: an operation names a problem that is not in the
   *     catalogue
   */
  ProblemType named(String code) {
    ProblemType type = types.get(code);
    if (type == null) {
      throw new IllegalStateException(code + " is not in the catalogue of problems");
    }
    return type;
  }

  private static ProblemType[] constants(String enumName) {
    try {
      Class<?> type = Class.forName(enumName, true, Catalogue.class.getClassLoader());
      return type.asSubclass(ProblemType.class).getEnumConstants();
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
