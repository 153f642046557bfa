package org.espalier.platform.http;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Marks the resource of things that two people edit: the contract asks for {@code If-Match} where
 * they are changed or deleted. That it is insisted on is the kind's own to see to.
 */
@Retention(RUNTIME)
@Target(TYPE)
public @interface EditedTogether {}
