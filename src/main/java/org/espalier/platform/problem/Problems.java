package org.espalier.platform.problem;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names problems that an operation of REST can answer with beyond those that follow from its path,
 * parameters and body. The build fails for a code that is in no catalogue.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Problems {

  /** Codes of {@link ProblemType}s. */
  String[] value();
}
