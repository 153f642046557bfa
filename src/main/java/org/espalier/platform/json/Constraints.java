package org.espalier.platform.json;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.TraversableResolver;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.annotation.ElementType;
import java.util.Collection;
import java.util.Locale;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.hibernate.validator.HibernateValidator;
import org.jspecify.annotations.Nullable;

/**
 * Checks the constraints that a record declares, as faults with pointers. What a kind of record
 * declares is read when the first one comes.
 */
@ApplicationScoped
class Constraints {

  void check(Object value, Faults faults) {
    for (ConstraintViolation<Object> violation : Declared.VALIDATOR.validate(value)) {
      String pointer = pointer(violation.getPropertyPath());
      if (!faults.at(pointer)) {
        faults.add(pointer, code(violation), sentence(violation.getMessage()));
      }
    }
    if (value instanceof Checked checked) {
      checked.check(faults);
    }
  }

  private static String pointer(Path path) {
    StringBuilder pointer = new StringBuilder();
    for (Path.Node node : path) {
      if (node.isInIterable()) {
        pointer.append('/').append(node.getIndex() != null ? node.getIndex() : node.getKey());
      }
      if (node.getKind() == ElementKind.PROPERTY) {
        pointer.append('/').append(node.getName());
      }
    }
    return pointer.toString();
  }

  private static FaultCode code(ConstraintViolation<?> violation) {
    Annotation constraint = violation.getConstraintDescriptor().getAnnotation();
    Class<? extends Annotation> kind = constraint.annotationType();
    Object value = violation.getInvalidValue();
    if (value == null && (kind == NotNull.class || kind == NotBlank.class)) {
      return FaultCode.REQUIRED;
    }
    if (kind == NotBlank.class) {
      return FaultCode.BLANK;
    }
    if (constraint instanceof Size size) {
      return value instanceof Collection<?> list
          ? list.size() > size.max() ? FaultCode.TOO_MANY : FaultCode.TOO_FEW
          : FaultCode.TOO_LONG;
    }
    if (kind == Pattern.class && value instanceof String text && text.isBlank()) {
      return FaultCode.BLANK;
    }
    String name = kind.getSimpleName();
    boolean number =
        name.startsWith("Positive")
            || name.startsWith("Decimal")
            || name.startsWith("M")
            || name.equals("Digits");
    return number ? FaultCode.OUT_OF_RANGE : FaultCode.INVALID_FORMAT;
  }

  private static String sentence(String message) {
    return "This " + message + ".";
  }

  /** Made for the first record that is checked. */
  private static final class Declared {

    static final Validator VALIDATOR =
        Validation.byProvider(HibernateValidator.class)
            .configure()
            .ignoreXmlConfiguration()
            .traversableResolver(new Whole())
            .locales(Locale.ENGLISH)
            .defaultLocale(Locale.ENGLISH)
            .buildValidatorFactory()
            .getValidator();
  }

  /** Records are there as a whole, where entities would be loaded in parts. */
  private static final class Whole implements TraversableResolver {

    @Override
    public boolean isReachable(
        @Nullable Object value, Path.Node member, Class<?> root, Path path, ElementType kind) {
      return true;
    }

    @Override
    public boolean isCascadable(
        @Nullable Object value, Path.Node member, Class<?> root, Path path, ElementType kind) {
      return true;
    }
  }
}
