package org.espalier.platform.contract;

import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.espalier.platform.problem.FaultCode;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.FieldInfo;

/** Says what the constants of enums mean, and that readers must expect further ones. */
final class Choices {

  private static final String OPEN =
      "Further values may be added: readers must take one that they do not know for an unknown one.";

  private Choices() {}

  /**
   * Completes the schema of an enum.
   *
   * @param answered true if answers carry it
   */
  static void complete(Schema schema, ClassInfo type, Javadoc javadoc, boolean answered) {
    String meaning =
        schema.getDescription() == null
            ? javadoc.of(type).orElse("One of several.")
            : Words.sentence(schema.getDescription());
    String constants =
        type.enumConstants().stream()
            .map(FieldInfo::name)
            .flatMap(constant ->
                meaning(type, constant, javadoc).stream()
                    .map(said -> "- `" + constant + "`: " + said))
            .collect(Collectors.joining("\n"));
    schema.setDescription(
        meaning + (answered ? " " + OPEN : "") + (constants.isEmpty() ? "" : "\n\n" + constants));
  }

  /** Faults say in the catalogue what they mean, all others in Javadoc. */
  private static Optional<String> meaning(ClassInfo type, String constant, Javadoc javadoc) {
    return type.name().toString().equals(FaultCode.class.getName())
        ? Optional.of(FaultCode.valueOf(constant).meaning())
        : javadoc.constant(type, constant);
  }
}
