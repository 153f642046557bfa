package org.espalier.platform.sql;

/** JSON text on its way into a {@code jsonb} column or parameter. */
public record Json(String text) {}
