package org.espalier.integration.scim.schemas;

import java.util.Locale;

/** What values an attribute has. */
public enum AttributeType {
  STRING,
  BOOLEAN,
  DATETIME,
  REFERENCE,
  BINARY,
  COMPLEX;

  String wire() {
    return this == DATETIME ? "dateTime" : name().toLowerCase(Locale.ROOT);
  }
}
