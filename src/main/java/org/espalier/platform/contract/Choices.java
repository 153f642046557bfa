package org.espalier.platform.contract;

import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.media.Schema;
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
        type.fields().stream()
            .filter(FieldInfo::isEnumConstant)
            .flatMap(constant ->
                javadoc.constant(type, constant.name()).stream()
                    .map(said -> "- `" + constant.name() + "`: " + said))
            .collect(Collectors.joining("\n"));
    schema.setDescription(
        meaning + (answered ? " " + OPEN : "") + (constants.isEmpty() ? "" : "\n\n" + constants));
  }
}
